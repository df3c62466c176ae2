using Lanner;

namespace Tutorial.Dependencies.Tutorial006;

[TutorialApp("dependencies.tutorial006")]
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
    public static void VerifyToken([Header] string xToken)
    {
        if (xToken != "fake-super-secret-token")
        {
            throw new HttpException(400, "X-Token header invalid");
        }
    }

    public static void VerifyKey([Header] string xKey)
    {
        if (xKey != "fake-super-secret-key")
        {
            throw new HttpException(400, "X-Key header invalid");
        }
    }
}

[Router]
public sealed partial class Router
{
    [Get("/items/")]
    [Requires(nameof(Dependencies.VerifyToken)), Requires(nameof(Dependencies.VerifyKey))]
    public static object ReadItems() => new[] { new { item = "Foo" }, new { item = "Bar" } };
}
