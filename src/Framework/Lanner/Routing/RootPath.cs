using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Makes the prefix that a proxy takes off the path base of every request, whether it was taken off or not.</summary>
internal sealed class RootPath
{
    private readonly PathString _prefix;

    /// <param name="prefix">The prefix, such as <c>/api/v1</c>.</param>
    /// <exception cref="InvalidOperationException">The prefix has the wrong form.</exception>
    public RootPath(string prefix)
    {
        if (prefix[0] != '/' || prefix[^1] == '/')
            throw new InvalidOperationException($"LannerOptions.RootPath: \"{prefix}\" must start with \"/\" and not end with it, such as \"/api/v1\".");
        _prefix = new PathString(prefix);
    }

    public RequestDelegate Apply(RequestDelegate next) => http =>
    {
        if (http.Request.Path.StartsWithSegments(_prefix, StringComparison.Ordinal, out var rest))
            http.Request.Path = rest;
        http.Request.PathBase = _prefix;
        return next(http);
    };
}
