using System.Text.Json;

namespace Lanner.Runtime;

/// <summary>Writes security schemes and what operations require of them (OpenAPI 3.1, Security Requirement Object).</summary>
internal static class SecurityWriter
{
    /// <summary>The schemes of all operations, one for each name; the last of a name counts, as in FastAPI.</summary>
    public static IReadOnlyList<SecurityScheme> SchemesOf(IEnumerable<OperationContent> operations) =>
    [
        .. operations.SelectMany(operation => operation.Security).GroupBy(requirement => requirement.Scheme.SchemeName, StringComparer.Ordinal).Select(same => same.Last().Scheme),
    ];

    public static void WriteSchemes(Utf8JsonWriter json, IReadOnlyList<SecurityScheme> schemes)
    {
        if (schemes.Count == 0) return;
        json.WriteStartObject("securitySchemes");
        foreach (var scheme in schemes) scheme.Write(json);
        json.WriteEndObject();
    }

    /// <summary>One entry for each scheme, with the scopes of all its uses.</summary>
    public static void WriteRequirements(Utf8JsonWriter json, IReadOnlyList<SecurityRequirement> requirements)
    {
        if (requirements.Count == 0) return;
        json.WriteStartArray("security");
        foreach (var scheme in requirements.GroupBy(requirement => requirement.Scheme.SchemeName, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteStartArray(scheme.Key);
            foreach (var scope in scheme.SelectMany(requirement => requirement.Scopes).Distinct()) json.WriteStringValue(scope);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
