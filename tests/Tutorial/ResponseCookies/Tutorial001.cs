using Lanner;

namespace Tutorial.ResponseCookies.Tutorial001;

[TutorialApp("response_cookies.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<CookiesRouter>();
        return app;
    }
}

[Router]
public sealed partial class CookiesRouter
{
    [Post("/cookie/")]
    public static IResult CreateCookie(HttpResponse response)
    {
        response.Cookies.Append("fakesession", "fake-cookie-session-value");
        return TypedResults.Ok(new { message = "Come to the dark side, we have cookies" });
    }
}
