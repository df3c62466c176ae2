using System.Text.Encodings.Web;
using Lanner;

namespace Tutorial.Wsgi.Tutorial001;

[TutorialApp("wsgi.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<Router>();
        app.Map("/v1", flask => flask.Run(Foreign.Hello));
        return app;
    }
}

/// <summary>Any other web application: all it takes is a function of the request.</summary>
public static class Foreign
{
    public static Task Hello(HttpContext http)
    {
        var name = http.Request.Query["name"].FirstOrDefault() ?? "World";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync($"Hello, {HtmlEncoder.Default.Encode(name)} from Flask!", http.RequestAborted);
    }
}

[Router]
public sealed partial class Router
{
    [Get("/v2")]
    public static object ReadMain() => new { message = "Hello World" };
}
