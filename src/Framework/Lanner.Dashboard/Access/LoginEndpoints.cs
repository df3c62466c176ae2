using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Dashboard.Access;

/// <summary>The login link, and the page for those who come without it.</summary>
internal static class LoginEndpoints
{
    public static void MapLogin(this IEndpointRouteBuilder app, Session session, string applicationName)
    {
        app.MapGet("/login", (HttpContext http, string? t, string? returnUrl) => t is null && !session.IsOpen(http)
            ? Page(applicationName, returnUrl, null)
            : Enter(http, session, applicationName, t, returnUrl));
        app.MapPost("/login", async (HttpContext http) =>
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
            return Enter(http, session, applicationName, form["t"].ToString(), form["returnUrl"].ToString());
        });
    }

    private static IResult Enter(HttpContext http, Session session, string applicationName, string? token, string? returnUrl)
    {
        if (session.IsToken(token))
            session.Begin(http);
        else if (!session.IsOpen(http))
            return Page(applicationName, returnUrl, "That is not the token of this run. The console shows the current one.");
        return Results.LocalRedirect(IsLocal(returnUrl) ? returnUrl! : "/");
    }

    private static bool IsLocal(string? url) => url is ['/', not ('/' or '\\'), ..] or "/";

    private static IResult Page(string applicationName, string? returnUrl, string? problem) => Results.Content(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Log in · {WebUtility.HtmlEncode(applicationName)}</title>
          <link rel="icon" href="{AssetEndpoints.Path}/favicon.svg"><link rel="stylesheet" href="{AssetEndpoints.Path}/dashboard.css">
          <script src="{AssetEndpoints.Path}/theme.js"></script>
        </head>
        <body class="login">
          <main>
            <img src="{AssetEndpoints.Path}/favicon.svg" alt="" width="48" height="48">
            <h1>{WebUtility.HtmlEncode(applicationName)}</h1>
            <p>Open the link that the console shows at start, or paste its token.</p>
            <form method="post" action="/login">
              <input type="hidden" name="returnUrl" value="{WebUtility.HtmlEncode(returnUrl)}">
              <label for="t">Token</label>
              <input id="t" name="t" type="password" autocomplete="off" autofocus required>
              {(problem is null ? "" : $"<p class=\"problem\" role=\"alert\">{WebUtility.HtmlEncode(problem)}</p>")}
              <button type="submit">Log in</button>
            </form>
            <p class="hint">The console's line begins with <code>Login to the dashboard at</code>.</p>
          </main>
        </body>
        </html>
        """,
        "text/html; charset=utf-8",
        statusCode: problem is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized);
}
