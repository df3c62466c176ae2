using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Lanner.Runtime;

/// <summary>A file of a documentation page, kept gzip-compressed inside the assembly of its package.</summary>
/// <param name="name">Name below the page's address.</param>
/// <param name="contentType">Media type.</param>
/// <param name="assemblyType">A type of the assembly that holds the file.</param>
/// <param name="resource">Name of the embedded resource.</param>
internal sealed class DocsAsset(string name, string contentType, Type assemblyType, string resource)
{
    private readonly Lazy<string> _etag = new(() =>
    {
        using var content = Open(assemblyType, resource);
        return $"W/\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"";
    });

    public string Name { get; } = name;

    public async Task SendAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=3600";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (CachedAnswer.IsFresh(http, _etag.Value)) return;
        await using var content = Open(assemblyType, resource);
        http.Response.ContentType = contentType + "; charset=utf-8";
        if (AcceptsGzip(http.Request))
        {
            headers.ContentEncoding = "gzip";
            http.Response.ContentLength = content.Length;
            if (!HttpMethods.IsHead(http.Request.Method)) await content.CopyToAsync(http.Response.Body, http.RequestAborted);
            return;
        }

        if (HttpMethods.IsHead(http.Request.Method)) return;
        await using var plain = new GZipStream(content, CompressionMode.Decompress);
        await plain.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>The file's text.</summary>
    public string ReadText()
    {
        using var content = new StreamReader(new GZipStream(Open(assemblyType, resource), CompressionMode.Decompress));
        return content.ReadToEnd();
    }

    private static Stream Open(Type assemblyType, string resource) =>
        assemblyType.Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException(
            $"{assemblyType.Assembly.GetName().Name} has no resource '{resource}'; Lanner needs the package version it was built with.");

    private static bool AcceptsGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding
            .Any(encoding => encoding.Quality != 0 && (encoding.Value == "gzip" || encoding.Value == "*"));
}
