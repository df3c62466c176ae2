using Lanner;

namespace Tutorial.ResponseHeaders.Tutorial002;

[TutorialApp("response_headers.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<HeadersRouter>();
        return app;
    }
}

[Router]
public sealed partial class HeadersRouter
{
    [Get("/headers-and-object/")]
    public static object GetHeaders(HttpResponse response)
    {
        response.Headers["X-Cat-Dog"] = "alone in the world";
        return new { message = "Hello World" };
    }
}
