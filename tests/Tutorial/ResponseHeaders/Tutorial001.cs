using Lanner;

namespace Tutorial.ResponseHeaders.Tutorial001;

[TutorialApp("response_headers.tutorial001")]
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
    [Get("/headers/")]
    public static IResult GetHeaders(HttpResponse response)
    {
        response.Headers["X-Cat-Dog"] = "alone in the world";
        response.Headers.ContentLanguage = "en-US";
        return TypedResults.Ok(new { message = "Hello World" });
    }
}
