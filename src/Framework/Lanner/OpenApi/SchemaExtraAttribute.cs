using System.Diagnostics.CodeAnalysis;

namespace Lanner;

/// <summary>
/// Adds members to the JSON schema of a model, a member or a parameter, or replaces it. What is accepted stays as it is.
/// Pydantic's <c>json_schema_extra</c> and <c>WithJsonSchema</c>.
/// </summary>
/// <example><code>[SchemaExtra("""{"x-unit": "EUR"}""")]</code></example>
/// <param name="json">A JSON object: members of a JSON schema (2020-12). A member that the schema has already is replaced.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Parameter,
    Inherited = false)]
public sealed class SchemaExtraAttribute([StringSyntax(StringSyntaxAttribute.Json)] string json) : Attribute
{
    /// <summary>A JSON object.</summary>
    public string Json { get; } = json;

    /// <summary>Whether this is the whole schema, apart from title, description and default.</summary>
    public bool Replace { get; set; }
}
