using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lanner.Runtime;

/// <summary>
/// A finished document. Only its servers depend on the request: an application below a path base names that base as the first server,
/// as FastAPI does with <c>root_path</c>, and never keeps it for other requests.
/// </summary>
internal sealed class OpenApiDocument
{
    private readonly byte[] _withoutServers;
    private readonly int _serversPosition;
    private readonly JsonArray _servers;
    private readonly Rendering _atRoot;

    /// <param name="withoutServers">The document's bytes.</param>
    /// <param name="serversPosition">Where the servers belong: behind a member.</param>
    /// <param name="servers">The Server Objects.</param>
    public OpenApiDocument(byte[] withoutServers, int serversPosition, JsonArray servers)
    {
        _withoutServers = withoutServers;
        _serversPosition = serversPosition;
        _servers = servers;
        _atRoot = Render(pathBase: null);
    }

    /// <summary>The document as clients below a path base see it; an empty one for the root.</summary>
    public Rendering For(string pathBase) =>
        pathBase.Length == 0 || _servers.Any(server => server?["url"]?.GetValue<string>() == pathBase) ? _atRoot : Render(pathBase);

    private Rendering Render(string? pathBase)
    {
        var utf8 = pathBase is null && _servers.Count == 0 ? _withoutServers : Insert(pathBase);
        return new Rendering(utf8, $"\"{Convert.ToHexStringLower(SHA256.HashData(utf8).AsSpan(0, 16))}\"");
    }

    private byte[] Insert(string? pathBase)
    {
        var list = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(list, OpenApiJson.WriterOptions))
        {
            json.WriteStartArray();
            if (pathBase is not null)
            {
                json.WriteStartObject();
                json.WriteString("url", pathBase);
                json.WriteEndObject();
            }

            foreach (var server in _servers) server!.WriteTo(json);
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
