using Lanner;

namespace Tutorial.Security.Tutorial006;

[TutorialApp("security.tutorial006")]
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
    public static readonly HttpBasic Basic = new();

    [Get("/users/me")]
    public static object ReadCurrentUser([Depends(nameof(Basic))] HttpBasicCredentials credentials) => new { credentials.Username, credentials.Password };
}
