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
        else
            JsonNormalizer.Write(ref writer, Encoding.UTF8.GetBytes(value.ToJsonString()));
    }

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => Runtime.Schema.Any;
}
