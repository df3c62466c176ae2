using Lanner;

namespace Tutorial.Cors.Tutorial001;

[TutorialApp("cors.tutorial001")]
public static class App
{
    private static readonly string[] Origins =
    [
        "http://localhost.tiangolo.com",
        "https://localhost.tiangolo.com",
        "http://localhost",
        "http://localhost:8080",
    ];

    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.Services.AddCors();
        var app = builder.Build();
        app.UseCors(cors => cors.WithOrigins(Origins).AllowCredentials().AllowAnyMethod().AllowAnyHeader());
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
