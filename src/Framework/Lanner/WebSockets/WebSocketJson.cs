using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Lanner.Runtime;

/// <summary>How messages of WebSockets are written and read: as the JSON of operations, with letters of all scripts as they are.</summary>
internal sealed class WebSocketJson(OperationJson json, KnownModels models)
{
    private readonly JsonSerializerOptions _options = new(json.Value.SerializerOptions)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = PlatformJson.Depth(models.MaxDepth),
    };

    public ReadOnlyMemory<byte> Write<T>(T value) => PlatformJson.Write(value, TypeInfo<T>(), models.MaxSize);

    public T? Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, TypeInfo<T>());

    private JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T));
}
