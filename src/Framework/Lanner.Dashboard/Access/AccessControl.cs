using Microsoft.AspNetCore.Http;

namespace Lanner.Dashboard.Access;

/// <summary>Lets nothing through without a session but the login page and what that needs.</summary>
internal sealed class AccessControl(RequestDelegate next, Session session)
{
    private static readonly string[] Open =
    [
        "/login", "/health",
        .. new[] { "dashboard.css", "theme.js", "inter.woff2", "jetbrains-mono.woff2", "favicon.svg" }.Select(name => $"{AssetEndpoints.Path}/{name}"),
    ];

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";

        // Cookies do not tell the ports of a host apart: a page of another program on this machine must not act in the user's name.
        if (http.Request.Headers.Origin is [{ } origin] && !IsOwn(origin, http.Request))
            return RefuseAsync(http, StatusCodes.Status403Forbidden, "Requests from other sites are refused.");
        if (Array.Exists(Open, path => http.Request.Path == path) || session.IsOpen(http))
            return next(http);
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            http.Response.Redirect($"/login?returnUrl={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
            return Task.CompletedTask;
        }

        return RefuseAsync(http, StatusCodes.Status401Unauthorized, "Log in with the link that the console shows.");
    }

    private static bool IsOwn(string origin, HttpRequest request) => Uri.TryCreate(origin, UriKind.Absolute, out var url) && url.Authority == request.Host.Value;

    private static Task RefuseAsync(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(message);
    }
}
