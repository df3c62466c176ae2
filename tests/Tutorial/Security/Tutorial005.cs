using Lanner;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Tutorial.Security.Tutorial005;

[TutorialApp("security.tutorial005")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<Users>().AddSingleton<Tokens>();
        var app = builder.Build();
        app.IncludeRouter<Router>();
        return app;
    }
}

public record Token(string AccessToken, string TokenType);

public record User(string Username, string? Email = null, string? FullName = null, bool? Disabled = null);

public sealed record UserInDb(string Username, string Email, string FullName, bool? Disabled, string HashedPassword) : User(Username, Email, FullName, Disabled);

/// <summary>The users, and whether a password is theirs.</summary>
public sealed class Users
{
    private readonly PasswordHasher<string> _hasher = new();
    private readonly Dictionary<string, UserInDb> _users;
    private readonly string _dummyHash;

    public Users()
    {
        _users = new()
        {
            ["johndoe"] = new("johndoe", "johndoe@example.com", "John Doe", false, _hasher.HashPassword("johndoe", "secret")),
            ["alice"] = new("alice", "alicechains@example.com", "Alice Chains", true, _hasher.HashPassword("alice", "secretalice")),
        };
        _dummyHash = _hasher.HashPassword("", "dummypassword");
    }

    public UserInDb? Find(string username) => _users.GetValueOrDefault(username);

    // An unknown name takes as long as a wrong password, so that time tells nothing.
    public UserInDb? Authenticate(string username, string password)
    {
        var user = Find(username);
        var result = _hasher.VerifyHashedPassword(username, user?.HashedPassword ?? _dummyHash, password);
        return result == PasswordVerificationResult.Failed ? null : user;
    }
}

/// <summary>Makes and reads JSON Web Tokens.</summary>
public sealed class Tokens(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    // A real service reads its key from its configuration.
    private readonly SymmetricSecurityKey _key = new("09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7"u8.ToArray());

    public string Create(string username, IEnumerable<string> scopes) => _handler.CreateToken(new SecurityTokenDescriptor
    {
        Claims = new Dictionary<string, object> { ["sub"] = username, ["scope"] = string.Join(' ', scopes) },
        Expires = (clock.GetUtcNow() + Lifetime).UtcDateTime,
        SigningCredentials = new(_key, SecurityAlgorithms.HmacSha256),
    });

    public async Task<JsonWebToken?> Read(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, new()
        {
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidateIssuer = false,
            ValidateAudience = false,
        });
        return result.IsValid ? (JsonWebToken)result.SecurityToken : null;
    }
}

public static class Dependencies
{
    public static readonly OAuth2PasswordBearer OAuth2Scheme = new("token")
    {
        Scopes = { ["me"] = "Read information about the current user.", ["items"] = "Read items." },
    };

    public static async Task<UserInDb> CurrentUser(SecurityScopes needed, [Depends(nameof(OAuth2Scheme))] string token, Tokens tokens, Users users)
    {
        var challenge = needed.Scopes.Count == 0 ? "Bearer" : $"Bearer scope=\"{needed}\"";
        var jwt = await tokens.Read(token);
        var user = jwt is null ? null : users.Find(jwt.Subject ?? "");
        if (jwt is null || user is null)
        {
            throw Unauthorized("Could not validate credentials", challenge);
        }

        var granted = jwt.TryGetPayloadValue<string>("scope", out var scope) ? scope.Split(' ') : [];
        return needed.Scopes.Except(granted).Any() ? throw Unauthorized("Not enough permissions", challenge) : user;
    }

    public static User CurrentActiveUser([Security(nameof(CurrentUser), "me")] UserInDb user) =>
        user.Disabled is true ? throw new HttpException(400, "Inactive user") : user;

    private static HttpException Unauthorized(string detail, string challenge) =>
        new(401, detail, new Dictionary<string, string> { ["WWW-Authenticate"] = challenge });
}

[Router]
public sealed partial class Router
{
    [Post("/token")]
    public static Token LoginForAccessToken([Depends] OAuth2PasswordRequestForm form, Users users, Tokens tokens)
    {
        var user = users.Authenticate(form.Username, form.Password) ?? throw new HttpException(400, "Incorrect username or password");
        return new(tokens.Create(user.Username, form.Scopes), "bearer");
    }

    [Get("/users/me/")]
    public static User ReadUsersMe([Depends(nameof(Dependencies.CurrentActiveUser))] User currentUser) => currentUser;

    [Get("/users/me/items/")]
    public static object ReadOwnItems([Security(nameof(Dependencies.CurrentActiveUser), "items")] User currentUser) =>
        new[] { new { itemId = "Foo", owner = currentUser.Username } };

    [Get("/status/")]
    public static object ReadSystemStatus([Depends(nameof(Dependencies.CurrentUser))] UserInDb currentUser) => new { status = "ok" };
}
