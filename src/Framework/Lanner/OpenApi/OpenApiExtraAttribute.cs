using System.Diagnostics.CodeAnalysis;

namespace Lanner;

/// <summary>
/// Adds to what the OpenAPI document says of an operation; on a router, of each of its operations. Objects are merged, arrays joined, other
/// values replaced. FastAPI's <c>openapi_extra</c>.
/// </summary>
/// <example><code>[OpenApiExtra("""{"x-rate-limit": 60}""")]</code></example>
/// <param name="json">A JSON object: members of an Operation Object (OpenAPI 3.1), or extensions, whose names begin with <c>x-</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class OpenApiExtraAttribute([StringSyntax(StringSyntaxAttribute.Json)] string json) : Attribute
{
    /// <summary>A JSON object.</summary>
    public string Json { get; } = json;
}
