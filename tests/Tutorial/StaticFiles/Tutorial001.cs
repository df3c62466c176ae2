using Lanner;

namespace Tutorial.StaticFiles.Tutorial001;

[TutorialApp("static_files.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.MapStaticFiles("/static", "static");
        return app;
    }
}
