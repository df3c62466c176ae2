using Lanner;

namespace Tutorial.AuthenticationErrorStatusCode.Tutorial001;

[TutorialApp("authentication_error_status_code.tutorial001")]
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

public sealed class HttpBearer403 : HttpBearer
{
    protected override HttpException NotAuthenticated() => new(403, "Not authenticated");
}

[Router]
public sealed partial class Router
{
    [Get("/me")]
    public static object ReadMe([Depends<HttpBearer403>] HttpAuthorizationCredentials credentials) =>
        new { message = "You are authenticated", token = credentials.Credentials };
}
