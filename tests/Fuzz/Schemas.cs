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
        return (resolved["anyOf"] ?? resolved["oneOf"]) is JsonArray variants ? [.. variants.SelectMany(variant => Variants(variant!.AsObject()))] : [resolved];
    }

    /// <summary>What the schema accepts.</summary>
    public Kinds Accepts(JsonObject schema) => Variants(schema).Aggregate(Kinds.None, (kinds, variant) => kinds | KindOf(variant));

    private static Kinds KindOf(JsonObject schema) => (string?)schema["type"] switch
    {
        "null" => Kinds.Null,
        "boolean" => Kinds.Boolean,
        "integer" or "number" => Kinds.Number,
        "string" => Kinds.Text,
        "array" => Kinds.Array,
        "object" => Kinds.Object,
        _ when schema["enum"] is JsonArray values => values.Aggregate(Kinds.None, (kinds, value) => kinds | KindOf(value)),
        _ when schema.ContainsKey("const") => KindOf(schema["const"]),
        _ => Kinds.Any,
    };

    private static Kinds KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or System.Text.Json.JsonValueKind.Null => Kinds.Null,
        System.Text.Json.JsonValueKind.String => Kinds.Text,
        System.Text.Json.JsonValueKind.Number => Kinds.Number,
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => Kinds.Boolean,
        _ => Kinds.Any,
    };
}
