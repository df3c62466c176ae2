using Scalar.AspNetCore;

namespace Lanner.Runtime;

/// <summary>Scalar, with everything off that would call its makers' servers: fonts, usage reports, agent and tools.</summary>
internal static class ScalarPage
{
    public static IReadOnlyList<DocsAsset> Assets { get; } =
    [
        new("scalar.js", "text/javascript", typeof(ScalarOptions), "ScalarStaticAssets.scalar.js"),
    ];

    /// <param name="title">The API's title.</param>
    /// <param name="documentUrl">Address of the document, path base included.</param>
    /// <param name="pageUrl">Address of the page, path base included.</param>
    /// <param name="servers">The API's servers.</param>
    public static DocsPage Make(string title, string documentUrl, string pageUrl, IEnumerable<OpenApiServer> servers) => DocsPage.Make(
        $"{title} - Scalar",
        "",
        $"""
        <div id="app"></div>
        <script src="{DocsPage.Attribute(pageUrl)}/scalar.js"></script>
        """,
        $$"""

        Scalar.createApiReference('#app', {
          url: '{{DocsPage.Text(documentUrl)}}',
          withDefaultFonts: false,
          telemetry: false,
          showDeveloperTools: 'never',
          hideClientButton: true,
          agent: { disabled: true },
          mcp: { disabled: true },
        })

        """,
        isModule: false,
        servers);
}
