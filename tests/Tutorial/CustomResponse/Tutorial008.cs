using Lanner;

namespace Tutorial.CustomResponse.Tutorial008;

[TutorialApp("custom_response.tutorial008")]
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
    [Get("/", MediaType = "video/mp4")]
    public static Stream ReadRoot(IHostEnvironment environment) => File.OpenRead(Path.Combine(environment.ContentRootPath, "large-video-file.mp4"));
}
