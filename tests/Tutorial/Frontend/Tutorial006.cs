using Lanner;

namespace Tutorial.Frontend.Tutorial006;

[TutorialApp("frontend.tutorial006")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.Frontend("/", "dist", checkDirectory: false);
        return app;
    }
}
