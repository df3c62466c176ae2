using Lanner;

namespace Tutorial.Security.Tutorial003;

[TutorialApp("security.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.Services.AddSingleton<Users>();
        var app = builder.Build();
        app.IncludeRouter<Router>();
        return app;
    }
}

public record UserInDb(string Username, string Email, string FullName, bool Disabled, string HashedPassword);

public record Token(string AccessToken, string TokenType);

public sealed class Users
{
    private readonly Dictionary<string, UserInDb> _users = new()
    {
        ["johndoe"] = new("johndoe", "johndoe@example.com", "John Doe", false, "fakehashedsecret"),
        ["alice"] = new("alice", "alice@example.com", "Alice Wonderson", true, "fakehashedsecret2"),
    };

    public UserInDb? Find(string username) => _users.GetValueOrDefault(username);

    public static string FakeHash(string password) => "fakehashed" + password;
}

public static class Dependencies
{
    public static readonly OAuth2PasswordBearer OAuth2Scheme = new("token");

    // A token that is the user's name protects nothing; see the next app.
    public static UserInDb CurrentUser([Depends(nameof(OAuth2Scheme))] string token, Users users) =>
        users.Find(token) ?? throw new HttpException(401, "Not authenticated", new Dictionary<string, string> { ["WWW-Authenticate"] = "Bearer" });

    public static UserInDb CurrentActiveUser([Depends(nameof(CurrentUser))] UserInDb user) =>
        user.Disabled ? throw new HttpException(400, "Inactive user") : user;
}

[Router]
public sealed partial class Router
{
    [Post("/token")]
    public static object Login([Depends] OAuth2PasswordRequestForm form, Users users)
    {
        var user = users.Find(form.Username);
        return user is not null && user.HashedPassword == Users.FakeHash(form.Password)
            ? new Token(user.Username, "bearer")
            : throw new HttpException(400, "Incorrect username or password");
    }

    [Get("/users/me")]
    public static object ReadUsersMe([Depends(nameof(Dependencies.CurrentActiveUser))] UserInDb currentUser) => currentUser;
}
