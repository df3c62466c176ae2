using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Lanner.Runtime;

/// <summary>The limit that a server has of its own: lifted where an operation reads more than servers allow by default.</summary>
internal static class ServerBodyLimit
{
    /// <summary>What Kestrel, HTTP.sys and IIS allow unless told otherwise, in bytes.</summary>
    public const long Default = 30_000_000;

    /// <summary>Raises the limit for one request, before its body is read.</summary>
    /// <param name="http">The request.</param>
    /// <param name="limit">Largest body in bytes; null for no bound.</param>
    public static void Raise(HttpContext http, long? limit)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature && feature.MaxRequestBodySize is { } current && !(limit <= current))
            feature.MaxRequestBodySize = limit;
    }

    /// <summary>Makes the server keep to a limit while it receives a body, also one whose length is not told beforehand.</summary>
    /// <param name="http">The request, before its body is read.</param>
    /// <param name="limit">Largest body in bytes; null for no bound.</param>
    public static void Apply(HttpContext http, long? limit)
    {
        Raise(http, limit);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature && limit < (feature.MaxRequestBodySize ?? long.MaxValue))
            feature.MaxRequestBodySize = limit;
    }
}
