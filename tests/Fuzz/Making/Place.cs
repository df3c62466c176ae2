using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>A place of a draft that holds one value: a parameter, a form's field, a member or item of the body.</summary>
/// <param name="Variants">The schemas of the value, null left out.</param>
/// <param name="SetText">Sets a text.</param>
/// <param name="SetJson">Sets what is not quoted in JSON; the same text elsewhere.</param>
internal sealed record Place(IReadOnlyList<JsonObject> Variants, Action<string> SetText, Action<string> SetJson)
{
    /// <summary>Sets a text that is percent-encoded already; null where nothing is encoded so.</summary>
    public Action<string>? SetEncoded { get; init; }

    public bool IsText =>
        Variants.Any(variant => (string?)variant["type"] == "string" && !variant.ContainsKey("format")) || Variants.Count == 0;

    public bool IsNumber => Variants.Any(variant => (string?)variant["type"] is "number" or "integer");

    public bool IsTime => Variants.Any(variant => (string?)variant["format"] is "date-time" or "date" or "time" or "duration");

    public bool HasPattern => Variants.Any(variant => (string?)variant["type"] == "string" && variant.ContainsKey("pattern")) && !IsNumber;

    /// <summary>All places of a draft.</summary>
    public static List<Place> Of(Draft draft)
    {
        var places = new List<Place>();
        var schemas = draft.Operation.Schemas;
        for (var i = 0; i < draft.Texts.Count; i++)
        {
            var index = i;
            var schema = draft.Texts[i].Parameter.Schema;
            var variants = Simple(schemas, schema);
            void Set(string text, bool isEncoded) => draft.Texts[index] = draft.Texts[index] with { Text = text, IsEncoded = isEncoded };
            places.Add(new(variants, text => Set(text, false), text => Set(text, false)) { SetEncoded = text => Set(text, true) });
        }

        for (var i = 0; i < draft.Fields.Count; i++)
        {
            var index = i;
            var property = schemas.Resolve(draft.Operation.Body!.Schema)["properties"]?[draft.Fields[i].Name]?.AsObject();
            void Set(string text) => draft.Fields[index] = draft.Fields[index] with { Text = text };
            places.Add(new(property is null ? [] : Simple(schemas, property), Set, Set));
        }

        if (draft.HasBody && draft.Operation.Body is { IsJson: true } body)
            Walk(draft, body.Schema, draft.Body, node => draft.Body = node, places);
        return places;
    }

    // A list of texts is sent text by text.
    private static List<JsonObject> Simple(Schemas schemas, JsonObject schema)
    {
        var items = schemas.Variants(schema).SelectMany(variant => variant["items"] is JsonObject item ? schemas.Variants(item) : [variant]);
        return [.. items.Where(IsValue)];
    }

    private static bool IsValue(JsonObject variant) => (string?)variant["type"] is not "null";

    private static void Walk(Draft draft, JsonObject schema, JsonNode? node, Action<JsonNode?> set, List<Place> places)
    {
        var variants = draft.Operation.Schemas.Variants(schema).Where(IsValue).ToList();
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    var member = variants.Select(variant => variant["properties"]?[name] ?? variant["additionalProperties"]);
                    Walk(draft, member.OfType<JsonObject>().FirstOrDefault() ?? [], value, changed => members[name] = changed, places);
                }

                break;
            case JsonArray items:
                var item = variants.Select(variant => variant["items"]).FirstOrDefault(found => found is JsonObject) as JsonObject ?? [];
                for (var i = 0; i < items.Count; i++)
                {
                    var index = i;
                    Walk(draft, item, items[i], changed => items[index] = changed, places);
                }

                break;
            default:
                places.Add(new(variants, text => set(JsonValue.Create(text)), text => set(draft.Raw(text))));
                break;
        }
    }
}
