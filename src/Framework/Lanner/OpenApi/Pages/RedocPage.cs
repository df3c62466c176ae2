using Swashbuckle.AspNetCore.ReDoc;

namespace Lanner.Runtime;

/// <summary>ReDoc, without the usage reports it sends and the logo it fetches from its makers' servers.</summary>
internal static class RedocPage
{
    public static IReadOnlyList<DocsAsset> Assets { get; } =
    [
        new("redoc.standalone.js", "text/javascript", typeof(ReDocOptions), "Swashbuckle.AspNetCore.ReDoc.node_modules.redoc.bundles.redoc.standalone.js"),
    ];

    /// <param name="title">The API's title.</param>
    /// <param name="documentUrl">Address of the document, path base included.</param>
    /// <param name="pageUrl">Address of the page, path base included.</param>
    /// <param name="servers">The API's servers.</param>
    public static DocsPage Make(string title, string documentUrl, string pageUrl, IEnumerable<OpenApiServer> servers) => DocsPage.Make(
        $"{title} - ReDoc",
        "",
        """<div id="redoc"></div>""",
        $$"""

        import { init } from '{{DocsPage.Text(pageUrl)}}/redoc.standalone.js'
        HTMLImageElement.prototype.setAttribute = function (name, value) {
          if (name === 'src' && value.startsWith('https://cdn.redoc.ly/')) this.alt = 'Redocly'
          else Element.prototype.setAttribute.call(this, name, value)
        }
        Object.defineProperty(HTMLImageElement.prototype, 'src', { set(value) { this.setAttribute('src', value) } })
        init('{{DocsPage.Text(documentUrl)}}', { disableTelemetry: true }, document.getElementById('redoc'))

        """,
        isModule: true,
        servers);
}
