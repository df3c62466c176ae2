using Scalar.AspNetCore;

namespace Lanner.Runtime;

/// <summary>Scalar, with everything off that would call its makers' servers: fonts, usage reports, agent and tools.</summary>
internal static class ScalarPage
{
    public static DocsAsset Script { get; } = new("scalar.js", "text/javascript", typeof(ScalarOptions), "ScalarStaticAssets.scalar.js");

    /// <param name="options">The application's settings.</param>
    /// <param name="documentUrl">Address of the document, path base included.</param>
    /// <param name="pageUrl">Address of the page, path base included.</param>
    public static DocsPage Make(LannerOptions options, string documentUrl, string pageUrl) => DocsPage.Make(
        new DocsPageContent
        {
            Title = $"{options.Title} - Scalar",
            ScriptUrl = $"{pageUrl}/{Script.Name}",
            Body = """<div id="app"></div>""",
            Script = $$"""

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
        },
        options.Servers);
}
