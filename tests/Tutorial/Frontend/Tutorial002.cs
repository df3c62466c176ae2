using Lanner;

namespace Tutorial.Frontend.Tutorial002;

[TutorialApp("frontend.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.Frontend("/", "dist", FrontendFallback.Index);
        return app;
    }
}
