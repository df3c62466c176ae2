using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lanner.Runtime;

/// <summary>
/// A finished document. Only its servers depend on the request: an application below a path base names that base as the first server,
/// as FastAPI does with <c>root_path</c>, and never keeps it for other requests.
/// </summary>
internal sealed class OpenApiDocument
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly byte[] _withoutServers;
    private readonly int _serversPosition;
    private readonly IReadOnlyList<OpenApiServer> _servers;
    private readonly Rendering _atRoot;

    public OpenApiDocument(byte[] withoutServers, int serversPosition, IReadOnlyList<OpenApiServer> servers)
    {
        _withoutServers = withoutServers;
        _serversPosition = serversPosition;
        _servers = servers;
        _atRoot = Render(servers);
    }

    /// <summary>The document as clients below a path base see it; an empty one for the root.</summary>
    public Rendering For(string pathBase) =>
        pathBase.Length == 0 || _servers.Any(server => server.Url == pathBase)
            ? _atRoot
            : Render([new OpenApiServer(pathBase), .. _servers]);

    private Rendering Render(IReadOnlyList<OpenApiServer> servers)
    {
        var utf8 = servers.Count == 0 ? _withoutServers : Insert(servers);
        return new Rendering(utf8, $"\"{Convert.ToHexStringLower(SHA256.HashData(utf8).AsSpan(0, 16))}\"");
    }

    private byte[] Insert(IReadOnlyList<OpenApiServer> servers)
    {
        var list = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(list, WriterOptions))
        {
            json.WriteStartArray();
            foreach (var server in servers)
            {
                json.WriteStartObject();
                json.WriteString("url", server.Url);
                if (server.Description is { } description) json.WriteString("description", description);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return
        [
            .. _withoutServers.AsSpan(0, _serversPosition),
            .. ",\"servers\":"u8,
            .. list.WrittenSpan,
            .. _withoutServers.AsSpan(_serversPosition),
        ];
    }

    /// <summary>The document's bytes and their entity tag.</summary>
    internal sealed record Rendering(byte[] Utf8, string ETag);
}
