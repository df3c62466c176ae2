using Lanner;

namespace Tutorial.Frontend.Tutorial001;

[TutorialApp("frontend.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.Frontend("/", "dist");
        return app;
    }
}
