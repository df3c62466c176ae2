using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Lanner.Runtime;

/// <summary>Conditional requests (RFC 9110, section 13) for content that has an entity tag.</summary>
internal static class CachedAnswer
{
    /// <summary>Sets the entity tag, and answers with 304 when the client has that content.</summary>
    /// <returns>Whether the request is answered.</returns>
    public static bool IsFresh(HttpContext http, string etag)
    {
        http.Response.Headers.ETag = etag;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var current = EntityTagHeaderValue.Parse(etag);
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        if (!known.Any(tag => tag.Tag == "*" || tag.Compare(current, useStrongComparison: false))) return false;
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
