using System.IO.Compression;
using Lanner;

namespace Tutorial.CustomRequestAndRoute.Tutorial001;

[TutorialApp("custom_request_and_route.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<Router>().Use(Unzipped);
        return app;
    }

    private static async Task Unzipped(HttpContext http, RequestDelegate operation)
    {
        var request = http.Request;
        if (request.Headers.ContentEncoding.Contains("gzip"))
        {
            request.Body = new GZipStream(request.Body, CompressionMode.Decompress);
            request.ContentLength = null;
            request.Headers.ContentEncoding = default;
        }

        await operation(http);
    }
}

[Router]
public sealed partial class Router
{
    [Post("/sum")]
    public static object SumNumbers([Body] List<int> numbers) => new { sum = numbers.Sum() };

    [Get("/check-class")]
    public static object CheckGzipRequest() => new { requestClass = "GzipRequest" };
}
