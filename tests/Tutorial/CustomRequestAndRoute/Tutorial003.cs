using System.Diagnostics;
using System.Globalization;
using Lanner;

namespace Tutorial.CustomRequestAndRoute.Tutorial003;

[TutorialApp("custom_request_and_route.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<Router>();
        app.IncludeRouter<TimedRouter>().Use(Timed);
        return app;
    }

    private static async Task Timed(HttpContext http, RequestDelegate operation)
    {
        var before = Stopwatch.GetTimestamp();
        http.Response.OnStarting(() =>
        {
            var seconds = Stopwatch.GetElapsedTime(before).TotalSeconds;
            http.Response.Headers["X-Response-Time"] = seconds.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        await operation(http);
    }
}

[Router]
public sealed partial class Router
{
    [Get("/")]
    public static object NotTimed() => new { message = "Not timed" };
}

[Router]
public sealed partial class TimedRouter
{
    [Get("/timed")]
    public static object Timed() => new { message = "It's the time of my life" };
}
