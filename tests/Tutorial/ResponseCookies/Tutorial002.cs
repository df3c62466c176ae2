using Lanner;

namespace Tutorial.ResponseCookies.Tutorial002;

[TutorialApp("response_cookies.tutorial002")]
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
    [Post("/cookie-and-object/")]
    public static object CreateCookie(HttpResponse response)
    {
        response.Cookies.Append("fakesession", "fake-cookie-session-value");
        return new { message = "Come to the dark side, we have cookies" };
    }
}
