using Lanner;

namespace Tutorial.Frontend.Tutorial003;

[TutorialApp("frontend.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.Frontend("/", "dist", FrontendFallback.NotFoundPage);
        return app;
    }
}
