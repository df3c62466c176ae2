using Lanner;

namespace Tutorial.Frontend.Tutorial005;

[TutorialApp("frontend.tutorial005")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.Frontend("/", "dist", FrontendFallback.None);
        return app;
    }
}
