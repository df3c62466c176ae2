using System.IO.Compression;
using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;

namespace Lanner;

/// <summary>
/// FastAPI's middleware that the platform lacks. CORS (<c>AddCors</c>, <c>UseCors</c>), redirects to HTTPS (<c>UseHttpsRedirection</c>) and
/// forwarded headers are the platform's own.
/// </summary>
public static class LannerMiddleware
{
    /// <summary>
    /// Compresses bodies with gzip for clients that accept it: FastAPI's <c>GZipMiddleware</c>. Events (<c>text/event-stream</c>), parts of files and
    /// encoded bodies stay as they are. A secret and text of a client in one body over HTTPS can be told apart by its size (BREACH): leave such answers out.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <param name="minimumSize">Smallest body that is compressed, in bytes; streams of unknown length always are.</param>
    /// <param name="level">How hard to try.</param>
    public static IApplicationBuilder UseGZip(this IApplicationBuilder app, int minimumSize = 500, CompressionLevel level = CompressionLevel.Optimal)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentOutOfRangeException.ThrowIfNegative(minimumSize);
        return app.Use(new GZip(minimumSize, level).Around);
    }

    /// <summary>
    /// Answers requests for other hosts with 400 "Invalid host header": FastAPI's <c>TrustedHostMiddleware</c>. Addresses that an application builds
    /// from the Host header, redirects among them, are then its own.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <param name="hosts">Names without port; <c>*.example.com</c> for all below one, <c>*</c> for all.</param>
    /// <param name="redirectsToWww">Whether <c>example.com</c> is redirected to <c>www.example.com</c> where only that is among the hosts.</param>
    /// <exception cref="ArgumentException">A host has the wrong form.</exception>
    public static IApplicationBuilder UseTrustedHosts(this IApplicationBuilder app, IEnumerable<string> hosts, bool redirectsToWww = true)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(hosts);
        return app.Use(new TrustedHosts([.. hosts], redirectsToWww).Around);
    }
}
