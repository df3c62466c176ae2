using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lanner.Runtime;

/// <summary>How JSON of the document is written and joined.</summary>
internal static class OpenApiJson
{
    /// <summary>Text stays readable; the document is no part of HTML.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a function writes, as an object.</summary>
    public static JsonObject Capture(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions)) write(json);
        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
    }

    /// <summary>An object given as text, by an attribute.</summary>
    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>Adds an object to another: objects are merged, arrays joined, other values replaced, as FastAPI does with <c>openapi_extra</c>.</summary>
    public static void Merge(JsonObject target, JsonObject addition)
    {
        foreach (var (name, value) in addition)
        {
            switch (target[name], value)
            {
                case (JsonObject members, JsonObject further):
                    Merge(members, further);
                    break;
                case (JsonArray items, JsonArray further):
                    foreach (var item in further) items.Add(item?.DeepClone());
                    break;
                default:
                    target[name] = value?.DeepClone();
                    break;
            }
        }
    }
}
