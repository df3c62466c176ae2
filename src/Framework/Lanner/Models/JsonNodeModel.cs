using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lanner.Runtime;

/// <summary>Any JSON as a tree that can be changed; a JSON null is a null reference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonNodeModel : IJsonModel<JsonNode?>
{
    private static readonly JsonNodeOptions Options = new() { PropertyNameCaseInsensitive = false };

    /// <inheritdoc/>
    public static JsonNode? Read(ref JsonReader reader, ref ErrorList errors)
    {
        if (reader.ReadNull())
            return null;
        var element = JsonElementModel.Read(ref reader, ref errors);
        return element.ValueKind switch
        {
            JsonValueKind.Object => JsonObject.Create(element, Options),
            JsonValueKind.Array => JsonArray.Create(element, Options),
            JsonValueKind.Undefined => null,
            _ => System.Text.Json.Nodes.JsonValue.Create(element, Options),
        };
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, JsonNode? value)
    {
        if (value is null)
            writer.WriteNull();
        else if (value is JsonObject members && HasDistinctKeys(members))
            WriteObject(ref writer, members);
        else if (value is JsonArray items)
            WriteArray(ref writer, items);
        else
            JsonNormalizer.Write(ref writer, Encoding.UTF8.GetBytes(value.ToJsonString()));
    }

    private static void WriteObject(ref JsonWriter writer, JsonObject members)
    {
        writer.Begin("{"u8);
        var separator = ""u8;
        foreach (var (name, member) in members)
        {
            writer.Raw(separator);
            writer.WriteString(name);
            writer.Raw(":"u8);
            Write(ref writer, member);
            separator = ","u8;
        }

        writer.End("}"u8);
    }

    private static void WriteArray(ref JsonWriter writer, JsonArray items)
    {
        writer.Begin("["u8);
        var separator = ""u8;
        foreach (var item in items)
        {
            writer.Raw(separator);
            Write(ref writer, item);
            separator = ","u8;
        }

        writer.End("]"u8);
    }

    // An object that was parsed and never looked into can be written with equal keys, and not be looked into.
    private static bool HasDistinctKeys(JsonObject members)
    {
        try
        {
            return members.Count >= 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => Runtime.Schema.Any;
}
