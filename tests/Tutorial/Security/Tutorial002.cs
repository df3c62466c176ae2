using Lanner;

namespace Tutorial.Security.Tutorial002;

[TutorialApp("security.tutorial002")]
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

public record User(string Username, string? Email = null, string? FullName = null, bool? Disabled = null);

public static class Dependencies
{
    public static readonly OAuth2PasswordBearer OAuth2Scheme = new("token");

    public static User CurrentUser([Depends(nameof(OAuth2Scheme))] string token) => new(token + "fakedecoded", "john@example.com", "John Doe");
}

[Router]
public sealed partial class Router
{
    [Get("/users/me")]
    public static object ReadUsersMe([Depends(nameof(Dependencies.CurrentUser))] User currentUser) => currentUser;
}
