using System.Text;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Lanner.Runtime;

/// <summary>Swagger UI with FastAPI's settings.</summary>
internal static class SwaggerUiPage
{
    private const string Folder = "Swashbuckle.AspNetCore.SwaggerUI.node_modules.swagger_ui_dist.";

    private static readonly DocsAsset RedirectScript = new("oauth2-redirect.js", "text/javascript", typeof(SwaggerUIOptions), Folder + "oauth2-redirect.js");

    public static DocsAsset Style { get; } = new("swagger-ui.css", "text/css", typeof(SwaggerUIOptions), Folder + "swagger-ui.css");

    public static DocsAsset Script { get; } = new("swagger-ui-bundle.js", "text/javascript", typeof(SwaggerUIOptions), Folder + "swagger-ui-bundle.js");

    /// <param name="options">The application's settings.</param>
    /// <param name="documentUrl">Address of the document, path base included.</param>
    /// <param name="pageUrl">Address of the page, path base included.</param>
    /// <param name="pathBase">The path base.</param>
    public static DocsPage Make(LannerOptions options, string documentUrl, string pageUrl, string pathBase)
    {
        var settings = options.SwaggerUi;
        return DocsPage.Make(
            new DocsPageContent
            {
                Title = $"{options.Title} - Swagger UI",
                ScriptUrl = settings.ScriptUrl ?? $"{pageUrl}/{Script.Name}",
                StyleUrl = settings.StyleUrl ?? $"{pageUrl}/{Style.Name}",
                FaviconUrl = settings.FaviconUrl,
                Body = """<div id="swagger-ui"></div>""",
                Script = Start(settings, documentUrl, pathBase),
            },
            options.Servers);
    }

    /// <summary>The page that OAuth 2.0 logins return to. Its script is in the page, so that the page may have any address.</summary>
    /// <param name="options">The application's settings.</param>
    public static DocsPage MakeRedirect(LannerOptions options) => DocsPage.Make(
        new DocsPageContent { Title = "Swagger UI: OAuth2 Redirect", Script = RedirectScript.ReadText() },
        options.Servers);

    private static string Start(SwaggerUiOptions settings, string documentUrl, string pathBase)
    {
        var script = new StringBuilder("\nconst ui = SwaggerUIBundle({\n");
        script.Append("  url: '").Append(DocsPage.Text(documentUrl)).Append("',\n");
        foreach (var (name, value) in settings.Parameters)
        {
            script.Append("  ").Append(ScriptJson.Of(name)).Append(": ").Append(ScriptJson.Of(value)).Append(",\n");
        }

        if (settings.OAuth2RedirectUrl is { Length: > 0 } redirect)
        {
            script.Append("  oauth2RedirectUrl: window.location.origin + '").Append(DocsPage.Text(pathBase + redirect)).Append("',\n");
        }

        // The standalone preset is there when the application's own script brings it.
        script.Append("  presets: [\n    SwaggerUIBundle.presets.apis,\n    SwaggerUIBundle.SwaggerUIStandalonePreset\n  ].filter(Boolean),\n})\n");
        if (settings.InitOAuth is { } login) script.Append("ui.initOAuth(").Append(ScriptJson.Of(login)).Append(")\n");
        return script.ToString();
    }
}
