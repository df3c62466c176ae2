using Swashbuckle.AspNetCore.SwaggerUI;

namespace Lanner.Runtime;

/// <summary>Swagger UI with FastAPI's settings.</summary>
internal static class SwaggerUiPage
{
    private const string Folder = "Swashbuckle.AspNetCore.SwaggerUI.node_modules.swagger_ui_dist.";

    public static IReadOnlyList<DocsAsset> Assets { get; } =
    [
        new("swagger-ui.css", "text/css", typeof(SwaggerUIOptions), Folder + "swagger-ui.css"),
        new("swagger-ui-bundle.js", "text/javascript", typeof(SwaggerUIOptions), Folder + "swagger-ui-bundle.js"),
        new("oauth2-redirect", "text/html", typeof(SwaggerUIOptions), Folder + "oauth2-redirect.html"),
        new("oauth2-redirect.js", "text/javascript", typeof(SwaggerUIOptions), Folder + "oauth2-redirect.js"),
    ];

    /// <param name="title">The API's title.</param>
    /// <param name="documentUrl">Address of the document, path base included.</param>
    /// <param name="pageUrl">Address of the page, path base included.</param>
    /// <param name="servers">The API's servers.</param>
    public static DocsPage Make(string title, string documentUrl, string pageUrl, IEnumerable<OpenApiServer> servers) => DocsPage.Make(
        $"{title} - Swagger UI",
        $"<link rel=\"stylesheet\" href=\"{DocsPage.Attribute(pageUrl)}/swagger-ui.css\">",
        $"""
        <div id="swagger-ui"></div>
        <script src="{DocsPage.Attribute(pageUrl)}/swagger-ui-bundle.js"></script>
        """,
        $$"""

        const ui = SwaggerUIBundle({
          url: '{{DocsPage.Text(documentUrl)}}',
          "dom_id": "#swagger-ui",
          "layout": "BaseLayout",
          "deepLinking": true,
          "showExtensions": true,
          "showCommonExtensions": true,
          "validatorUrl": null,
          oauth2RedirectUrl: window.location.origin + '{{DocsPage.Text(pageUrl)}}/oauth2-redirect',
          presets: [SwaggerUIBundle.presets.apis],
        })

        """,
        isModule: false,
        servers);
}
