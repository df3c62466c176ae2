using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Makes the document when it is first asked for and keeps it until further routers are included.</summary>
/// <param name="options">What the application says of itself.</param>
/// <param name="registry">The included routers.</param>
internal sealed class OpenApiDocumentSource(LannerOptions options, RouterRegistry registry)
{
    private readonly Lock _building = new();
    private Snapshot? _current;

    /// <summary>The document of all routers included so far.</summary>
    public OpenApiDocument Current
    {
        get
        {
            var version = registry.Version;
            if (Volatile.Read(ref _current) is { } current && current.Version == version) return current.Document;
            lock (_building)
            {
                if (_current?.Version == version) return _current.Document;
                _current = new Snapshot(version, new OpenApiDocumentBuilder(options, registry.Inclusions, registry.Webhooks).Build());
                return _current.Document;
            }
        }
    }

    public Task SendAsync(HttpContext http)
    {
        var document = Current.For(options.RootPathInServers ? http.Request.PathBase.ToUriComponent() : "");
        http.Response.Headers.CacheControl = "no-cache";
        if (CachedAnswer.IsFresh(http, document.ETag)) return Task.CompletedTask;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = document.Utf8.Length;
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : http.Response.Body.WriteAsync(document.Utf8, http.RequestAborted).AsTask();
    }

    private sealed record Snapshot(int Version, OpenApiDocument Document);
}
