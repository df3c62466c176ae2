using Lanner;

namespace Tutorial.Debugging.Tutorial001;

[TutorialApp("debugging.tutorial001")]
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

[Router]
public sealed partial class Router
{
    [Get("/")]
    public static object Root()
    {
        var a = "a";
        var b = "b" + a;
        return new Dictionary<string, object?> { ["hello world"] = b };
    }
}
