using System.Text.Json.Nodes;

namespace Lanner;

/// <content>The document's last changes, and its pages.</content>
public sealed partial class LannerOptions
{
    private readonly List<Action<JsonObject>> _openApiCustomizations = [];

    /// <summary>
    /// Whether the OpenAPI document and its pages are served; true by default in every environment, as in FastAPI, and in Production a line at the start
    /// says so. The configuration's <c>Lanner:ServeDocs</c> (environment variable <c>Lanner__ServeDocs</c>) goes before it.
    /// </summary>
    public bool ServeDocs { get; set; } = true;

    /// <summary>Settings of the Swagger UI page.</summary>
    public SwaggerUiOptions SwaggerUi { get; } = new();

    /// <summary>Settings of the ReDoc page.</summary>
    public RedocOptions Redoc { get; } = new();

    internal IReadOnlyList<Action<JsonObject>> OpenApiCustomizations => _openApiCustomizations;

    /// <summary>
    /// Changes the finished OpenAPI document: anything that neither settings nor attributes say. Called once, when the document is first asked for,
    /// and again after further routers were included. FastAPI's replaced <c>app.openapi</c>.
    /// </summary>
    /// <param name="customize">Changes the document.</param>
    public void CustomizeOpenApi(Action<JsonObject> customize)
    {
        ArgumentNullException.ThrowIfNull(customize);
        _openApiCustomizations.Add(customize);
    }
}
