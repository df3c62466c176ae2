using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace Lanner.Runtime;

/// <summary>
/// An HTML page that loads nothing from other hosts but what the application chose, with the Content-Security-Policy that makes browsers hold
/// it to that: scripts of this host and the one inline script known by its hash.
/// </summary>
/// <param name="Html">The page.</param>
/// <param name="ContentSecurityPolicy">Value of the header.</param>
internal sealed record DocsPage(string Html, string ContentSecurityPolicy)
{
    // Without an icon in the page browsers ask for /favicon.ico. A lanner's wing, drawn here.
    private const string Icon =
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23205c8a'/%3E" +
        "%3Cpath d='M2 10C6 9 8 7 9 3c3 3 5 4 5 7-2-1-3-1-4 0-1 2-3 3-5 3 1-1 2-2 2-3z' fill='%23fff'/%3E%3C/svg%3E";

    /// <summary>Makes a page.</summary>
    /// <param name="content">What is special to it.</param>
    /// <param name="servers">The API's servers: "try it out" may call them.</param>
    public static DocsPage Make(DocsPageContent content, IEnumerable<OpenApiServer> servers)
    {
        var style = content.StyleUrl is { } styleUrl ? $"<link rel=\"stylesheet\" href=\"{Attribute(styleUrl)}\">" : "";
        var script = content.ScriptUrl is { } scriptUrl ? $"<script src=\"{Attribute(scriptUrl)}\"></script>" : "";
        var html = $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1.0">
            <link rel="icon" href="{(content.FaviconUrl is { } icon ? Attribute(icon) : Icon)}">
            {style}
            <title>{HtmlEncoder.Default.Encode(content.Title)}</title>
            </head>
            <body style="margin: 0">
            {content.Body}
            {script}
            <script{(content.IsModule ? " type=\"module\"" : "")}>{content.Script}</script>
            </body>
            </html>

            """;
        return new DocsPage(html, Policy(content, servers));
    }

    /// <summary>An address as the value of an HTML attribute.</summary>
    public static string Attribute(string address) => HtmlEncoder.Default.Encode(address);

    /// <summary>Text inside a string literal of a script: quotes, <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped.</summary>
    public static string Text(string text) => JavaScriptEncoder.Default.Encode(text);

    private static string Policy(DocsPageContent content, IEnumerable<OpenApiServer> servers)
    {
        // Browsers hash the text after they have made line ends to \n.
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content.Script.ReplaceLineEndings("\n"))));
        return "default-src 'none'; " +
            $"script-src 'self' 'sha256-{hash}'{Hosts(content.ScriptUrl)}; " +
            $"style-src 'self' 'unsafe-inline'{Hosts(content.StyleUrl)}; " +
            $"img-src 'self' data:{Hosts(content.FaviconUrl)}; " +
            "font-src 'self' data:; " +
            $"connect-src 'self'{Hosts([.. servers.Select(server => server.Url)])}; " +
            "worker-src 'self' blob:; " +
            "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
    }

    private static string Hosts(params string?[] addresses) => string.Concat(addresses
        .Select(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null)
        .OfType<Uri>()
        .Select(uri => " " + uri.GetLeftPart(UriPartial.Authority))
        .Distinct());
}
