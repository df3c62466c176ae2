using Lanner;

namespace Tutorial.CustomResponse.Tutorial009;

[TutorialApp("custom_response.tutorial009"), TutorialApp("custom_response.tutorial009b")]
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
    [Get("/")]
    public static FileResponse ReadRoot() => new("large-video-file.mp4");
}
