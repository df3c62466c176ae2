using Lanner;

namespace Tutorial.Dependencies.Tutorial001;

[TutorialApp("dependencies.tutorial001")]
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

public record Commons(string? Q, int Skip, int Limit);

public static class Dependencies
{
    public static Commons CommonParameters(string? q = null, int skip = 0, int limit = 100) => new(q, skip, limit);
}

[Router]
public sealed partial class Router
{
    [Get("/items/")]
    public static object ReadItems([Depends(nameof(Dependencies.CommonParameters))] Commons commons) => commons;

    [Get("/users/")]
    public static object ReadUsers([Depends(nameof(Dependencies.CommonParameters))] Commons commons) => commons;
}
