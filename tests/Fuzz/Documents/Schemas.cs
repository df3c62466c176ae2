using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>The schemas of a document: follows references and tells what a schema accepts.</summary>
internal sealed class Schemas(JsonObject document)
{
    /// <summary>The schema itself, or what it refers to.</summary>
    public JsonObject Resolve(JsonObject schema)
    {
        while ((string?)schema["$ref"] is { } reference)
            schema = reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)document, (node, step) => node[step]!).AsObject();
        return schema;
    }

    /// <summary>The members of a union; the schema alone if it is none.</summary>
    public IReadOnlyList<JsonObject> Variants(JsonObject schema)
    {
        var resolved = Resolve(schema);
        return (resolved["anyOf"] ?? resolved["oneOf"]) is JsonArray variants
            ? [.. variants.SelectMany(variant => Variants(variant!.AsObject()))]
            : [resolved];
    }

    /// <summary>What the schema accepts.</summary>
    public JsonKinds Accepts(JsonObject schema) => Variants(schema).Aggregate(JsonKinds.None, (kinds, variant) => kinds | KindOf(variant));

    private static JsonKinds KindOf(JsonObject schema) => (string?)schema["type"] switch
    {
        "null" => JsonKinds.Null,
        "boolean" => JsonKinds.Boolean,
        "integer" or "number" => JsonKinds.Number,
        "string" => JsonKinds.Text,
        "array" => JsonKinds.Array,
        "object" => JsonKinds.Object,
        _ when schema["enum"] is JsonArray values => values.Aggregate(JsonKinds.None, (kinds, value) => kinds | KindOf(value)),
        _ when schema.ContainsKey("const") => KindOf(schema["const"]),
        _ => JsonKinds.Any,
    };

    private static JsonKinds KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or System.Text.Json.JsonValueKind.Null => JsonKinds.Null,
        System.Text.Json.JsonValueKind.String => JsonKinds.Text,
        System.Text.Json.JsonValueKind.Number => JsonKinds.Number,
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => JsonKinds.Boolean,
        _ => JsonKinds.Any,
    };
}
