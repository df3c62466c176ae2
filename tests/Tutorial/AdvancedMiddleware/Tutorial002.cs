using Lanner;

namespace Tutorial.AdvancedMiddleware.Tutorial002;

[TutorialApp("advanced_middleware.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.UseTrustedHosts(["example.com", "*.example.com"]);
        app.IncludeRouter<Router>();
        return app;
    }
}

[Router]
public sealed partial class Router
{
    [Get("/")]
    public static object Home() => new { message = "Hello World" };
}
