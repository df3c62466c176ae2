using Lanner;

namespace Tutorial.BehindAProxy.Tutorial004;

[TutorialApp("behind_a_proxy.tutorial004")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api =>
        {
            api.Servers.Add(new("https://stag.example.com", "Staging environment"));
            api.Servers.Add(new("https://prod.example.com", "Production environment"));
            api.RootPath = "/api/v1";
            api.RootPathInServers = false;
        });
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
