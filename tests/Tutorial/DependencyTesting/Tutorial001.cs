using Lanner;
using Lanner.Runtime;

namespace Tutorial.DependencyTesting.Tutorial001;

[TutorialApp("dependency_testing.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();

        // What ServiceFactory.Override does for a test.
        var overrides = new DependencyOverrides();
        overrides.Set(Dependencies.CommonParameters, (string? q = null) => new Commons(q, 5, 10));
        builder.Services.AddSingleton(overrides);

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
    public static object ReadItems([Depends(nameof(Dependencies.CommonParameters))] Commons commons) =>
        new { message = "Hello Items!", @params = commons };

    [Get("/users/")]
    public static object ReadUsers([Depends(nameof(Dependencies.CommonParameters))] Commons commons) =>
        new { message = "Hello Users!", @params = commons };
}
