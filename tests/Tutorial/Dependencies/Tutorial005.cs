using Lanner;

namespace Tutorial.Dependencies.Tutorial005;

[TutorialApp("dependencies.tutorial005")]
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

public static class Dependencies
{
    public static string? QueryExtractor(string? q = null) => q;

    public static string? QueryOrCookieExtractor([Depends(nameof(QueryExtractor))] string? q, [Cookie] string? lastQuery = null) =>
        string.IsNullOrEmpty(q) ? lastQuery : q;
}

[Router]
public sealed partial class Router
{
    [Get("/items/")]
    public static object ReadQuery([Depends(nameof(Dependencies.QueryOrCookieExtractor))] string? queryOrDefault) => new { qOrCookie = queryOrDefault };
}
