using Lanner;

namespace Tutorial.Dependencies.Tutorial001b;

[TutorialApp("dependencies.tutorial001_02")]
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

public record CommonParameters(string? Q, int Skip, int Limit);

[DependsOn(typeof(Dependencies), nameof(Dependencies.CommonParameters))]
public sealed class CommonsAttribute : DependsAttribute;

public static class Dependencies
{
    public static CommonParameters CommonParameters(string? q = null, int skip = 0, int limit = 100) => new(q, skip, limit);
}

[Router]
public sealed partial class Router
{
    [Get("/items/")]
    public static object ReadItems([Commons] CommonParameters commons) => commons;

    [Get("/users/")]
    public static object ReadUsers([Commons] CommonParameters commons) => commons;
}
