using Lanner;

namespace Tutorial.Security.Tutorial001;

[TutorialApp("security.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<Router>();
        return app;
    }
}

[Router]
public sealed partial class Router
{
    public static readonly OAuth2PasswordBearer OAuth2Scheme = new("token");

    [Get("/items/")]
    public static object ReadItems([Depends(nameof(OAuth2Scheme))] string token) => new { token };
}
