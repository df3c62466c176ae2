using Lanner;

namespace Tutorial.AdvancedMiddleware.Tutorial001;

[TutorialApp("advanced_middleware.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.Services.AddHttpsRedirection(https => https.HttpsPort = 443);
        var app = builder.Build();
        app.UseHttpsRedirection();
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
