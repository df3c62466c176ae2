using System.Diagnostics;
using System.Globalization;
using Lanner;

namespace Tutorial.Middleware.Tutorial001;

[TutorialApp("middleware.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.Use(AddProcessTimeHeader);
        app.IncludeRouter<Router>();
        return app;
    }

    private static async Task AddProcessTimeHeader(HttpContext http, RequestDelegate next)
    {
        var start = Stopwatch.GetTimestamp();
        http.Response.OnStarting(() =>
        {
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            http.Response.Headers["X-Process-Time"] = seconds.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        await next(http);
    }
}

[Router]
public sealed partial class Router;
