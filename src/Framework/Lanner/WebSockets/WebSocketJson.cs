using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>How messages of WebSockets are written and read: as the JSON of HTTP, with letters of all scripts as they are.</summary>
internal sealed class WebSocketJson(IOptions<JsonOptions> options)
{
    private readonly JsonSerializerOptions _options = new(options.Value.SerializerOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T));
}
