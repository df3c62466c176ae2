using System.IO.Compression;
using Lanner;

namespace Tutorial.AdvancedMiddleware.Tutorial003;

[TutorialApp("advanced_middleware.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.UseGZip(minimumSize: 1000, CompressionLevel.Fastest);
        app.IncludeRouter<Router>();
        return app;
    }
}

[Router]
public sealed partial class Router
{
    [Get("/")]
    public static string Home() => "somebigcontent";

    [Get("/large", MediaType = "text/plain")]
    public static string Large() => new('x', 4000);
}
