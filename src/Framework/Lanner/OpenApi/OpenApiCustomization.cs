using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lanner.Runtime;

/// <summary>Lets the application change the finished document, servers included.</summary>
internal static class OpenApiCustomization
{
    public static OpenApiDocument Apply(ReadOnlySpan<byte> withoutServers, JsonArray servers, IEnumerable<Action<JsonObject>> customizations)
    {
        var document = JsonNode.Parse(withoutServers)!.AsObject();
        if (servers.Count > 0) document.Insert(document.IndexOf("info") + 1, "servers", servers);
        foreach (var customize in customizations) customize(document);

        servers = document["servers"] as JsonArray ?? [];
        document.Remove("servers");
        var buffer = new ArrayBufferWriter<byte>(withoutServers.Length);
        using var json = new Utf8JsonWriter(buffer, OpenApiJson.WriterOptions);
        var position = 0;
        json.WriteStartObject();
        foreach (var (name, value) in document)
        {
            json.WritePropertyName(name);
            if (value is null) json.WriteNullValue();
            else value.WriteTo(json);
            if (name is not ("openapi" or "info")) continue;
            json.Flush();
            position = buffer.WrittenCount;
        }

        json.WriteEndObject();
        json.Flush();
        return position == 0
            ? throw new InvalidOperationException("CustomizeOpenApi removed 'openapi' and 'info' from the document: OpenAPI requires both.")
            : new OpenApiDocument(buffer.WrittenSpan.ToArray(), position, servers);
    }
}
