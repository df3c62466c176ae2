using Lanner;

namespace Tutorial.Dependencies.Tutorial011;

[TutorialApp("dependencies.tutorial011")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<Router>();
        return app;
    }
}

public sealed class FixedContentQueryChecker(string fixedContent)
{
    public bool Invoke(string q = "") => q.Length > 0 && q.Contains(fixedContent, StringComparison.Ordinal);
}

[Router]
public sealed partial class Router
{
    public static readonly FixedContentQueryChecker Checker = new("bar");

    [Get("/query-checker/")]
    public static object ReadQueryCheck([Depends(nameof(Checker))] bool fixedContentIncluded) => new { fixedContentInQuery = fixedContentIncluded };
}
