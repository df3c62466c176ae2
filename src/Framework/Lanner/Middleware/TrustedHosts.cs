using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Lanner.Runtime;

/// <summary>Refuses requests for hosts that are not the application's.</summary>
internal sealed class TrustedHosts
{
    private readonly string[] _hosts;
    private readonly bool _redirectsToWww;

    /// <param name="hosts">Names, <c>*.example.com</c> for all below one, <c>*</c> for all.</param>
    /// <param name="redirectsToWww">Whether a host that is known with <c>www.</c> before it is redirected there.</param>
    public TrustedHosts(string[] hosts, bool redirectsToWww)
    {
        if (hosts.FirstOrDefault(host => host.Length == 0 || host.LastIndexOf('*') > 0 || (host[0] == '*' && host.Length > 1 && host[1] != '.')) is { } wrong)
            throw new ArgumentException($"UseTrustedHosts: \"{wrong}\" must be a host, \"*.\" and a host, or \"*\".", nameof(hosts));
        _hosts = hosts;
        _redirectsToWww = redirectsToWww;
    }

    public RequestDelegate Around(RequestDelegate next) => http =>
    {
        var host = http.Request.Host.Host;
        if (_hosts.Any(known => Covers(known, host)))
            return next(http);
        if (_redirectsToWww && _hosts.Contains("www." + host, StringComparer.OrdinalIgnoreCase))
            return RedirectToWwwAsync(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.ContentLength = "Invalid host header"u8.Length;
        return http.Response.Body.WriteAsync("Invalid host header"u8.ToArray(), http.RequestAborted).AsTask();
    };

    private static bool Covers(string known, string host) =>
        string.Equals(known, host, StringComparison.OrdinalIgnoreCase)
        || (known[0] == '*' && host.EndsWith(known[1..], StringComparison.OrdinalIgnoreCase));

    private static Task RedirectToWwwAsync(HttpContext http)
    {
        var request = http.Request;
        http.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        http.Response.ContentLength = 0;
        http.Response.Headers.Location = UriHelper.BuildAbsolute(
            request.Scheme, new HostString("www." + request.Host.Value), request.PathBase, request.Path, request.QueryString);
        return Task.CompletedTask;
    }
}
