using System.Text.Json.Nodes;

namespace Lanner;

/// <summary>Settings of the Swagger UI page.</summary>
public sealed class SwaggerUiOptions
{
    /// <summary>
    /// Parameters of Swagger UI, with FastAPI's defaults; set, add or remove any. FastAPI's <c>swagger_ui_parameters</c>.
    /// The validator is off, since it would send the document's address to another host.
    /// </summary>
    public JsonObject Parameters { get; } = new()
    {
        ["dom_id"] = "#swagger-ui",
        ["layout"] = "BaseLayout",
        ["deepLinking"] = true,
        ["showExtensions"] = true,
        ["showCommonExtensions"] = true,
        ["validatorUrl"] = null,
    };

    /// <summary>
    /// Parameters of the OAuth 2.0 login, such as <c>clientId</c> and <c>appName</c>; null for none. FastAPI's <c>swagger_ui_init_oauth</c>.
    /// Every reader of the page sees them: they are no place for a client secret.
    /// </summary>
    public JsonObject? InitOAuth { get; set; }

    /// <summary>Path of the page that OAuth 2.0 logins return to; null or empty for none.</summary>
    public string? OAuth2RedirectUrl { get; set; } = "/docs/oauth2-redirect";

    /// <summary>Address of Swagger UI's script, <c>swagger-ui-bundle.js</c>; the one that comes with Lanner when null.</summary>
    public string? ScriptUrl { get; set; }

    /// <summary>Address of Swagger UI's style sheet, <c>swagger-ui.css</c>; the one that comes with Lanner when null.</summary>
    public string? StyleUrl { get; set; }

    /// <summary>Address of the page's icon; Lanner's when null.</summary>
    public string? FaviconUrl { get; set; }
}
