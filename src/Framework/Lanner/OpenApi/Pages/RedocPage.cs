using Swashbuckle.AspNetCore.ReDoc;

namespace Lanner.Runtime;

/// <summary>ReDoc, without the usage reports it sends and the logo it fetches from its makers' servers.</summary>
internal static class RedocPage
{
    // Its maker's name in place of the fetched logo, so that the attribution stays.
    private const string Logo =
        "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2252%22 height=%2214%22%3E" +
        "%3Ctext y=%2211%22 font-family=%22sans-serif%22 font-size=%2212%22 font-weight=%22bold%22 fill=%22%23205c8a%22%3ERedocly%3C/text%3E%3C/svg%3E";

    public static DocsAsset Script { get; } = new(
        "redoc.standalone.js",
        "text/javascript",
        typeof(ReDocOptions),
        "Swashbuckle.AspNetCore.ReDoc.node_modules.redoc.bundles.redoc.standalone.js");

    /// <param name="options">The application's settings.</param>
    /// <param name="documentUrl">Address of the document, path base included.</param>
    /// <param name="pageUrl">Address of the page, path base included.</param>
    public static DocsPage Make(LannerOptions options, string documentUrl, string pageUrl)
    {
        // The script that comes with Lanner is a module; published ones set a global.
        var (import, init) = options.Redoc.ScriptUrl is null
            ? ($"import {{ init }} from '{DocsPage.Text(pageUrl)}/{Script.Name}'", "init")
            : ("", "Redoc.init");
        return DocsPage.Make(
            new DocsPageContent
            {
                Title = $"{options.Title} - ReDoc",
                ScriptUrl = options.Redoc.ScriptUrl,
                FaviconUrl = options.Redoc.FaviconUrl,
                Body = """<div id="redoc"></div>""",
                IsModule = true,
                Script = $$"""

                    {{import}}
                    HTMLImageElement.prototype.setAttribute = function (name, value) {
                      const isLogo = name === 'src' && value.startsWith('https://cdn.redoc.ly/')
                      Element.prototype.setAttribute.call(this, name, isLogo ? '{{Logo}}' : value)
                    }
                    Object.defineProperty(HTMLImageElement.prototype, 'src', { set(value) { this.setAttribute('src', value) } })
                    {{init}}('{{DocsPage.Text(documentUrl)}}', { disableTelemetry: true }, document.getElementById('redoc'))

                    """,
            },
            options.Servers);
    }
}
