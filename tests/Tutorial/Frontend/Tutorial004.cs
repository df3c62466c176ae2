using Lanner;

namespace Tutorial.Frontend.Tutorial004;

[TutorialApp("frontend.tutorial004")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.MapGroup("/app").Frontend("/", "dist", FrontendFallback.Index);
        return app;
    }
}
