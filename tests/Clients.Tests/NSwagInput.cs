using System.Text.Json.Nodes;

namespace Clients.Tests;

/// <summary>
/// Says a document in the words that NSwag 14 knows. NSwag reads OpenAPI 3.1, but makes an empty class of every <c>anyOf</c>. So "this or null" becomes
/// <c>"type": ["string", "null"]</c>, or <c>oneOf</c> around a reference; and a union of several types (number or string) becomes "anything", C#'s <c>object</c>.
/// </summary>
internal static class NSwagInput
{
    public static string From(string document)
    {
        var root = JsonNode.Parse(document)!;
        Rewrite(root);
        return root.ToJsonString();
    }

    private static void Rewrite(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var element in array)
                Rewrite(element);
        }
        else if (node is JsonObject members)
        {
            if (members["anyOf"] is JsonArray union)
            {
                members.Remove("anyOf");
                if (union is [JsonObject type, JsonObject nothing] && (string?)nothing["type"] == "null")
                    MakeNullable(members, type, union);
            }

            foreach (var (_, value) in members)
                Rewrite(value);
        }
    }

    private static void MakeNullable(JsonObject schema, JsonObject type, JsonArray union)
    {
        if (type.ContainsKey("$ref"))
        {
            schema["oneOf"] = union;
            return;
        }

        foreach (var (name, value) in type)
            schema[name] = value?.DeepClone();
        schema["type"] = new JsonArray((string)type["type"]!, "null");
    }
}
