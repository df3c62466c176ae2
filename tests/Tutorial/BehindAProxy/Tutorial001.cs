using Lanner;

namespace Tutorial.BehindAProxy.Tutorial001;

[TutorialApp("behind_a_proxy.tutorial001")]
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
    [Get("/app")]
    public static object ReadMain(HttpRequest request) =>
        new { message = "Hello World", rootPath = request.PathBase.Value };
}
