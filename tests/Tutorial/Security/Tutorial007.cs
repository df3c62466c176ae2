using System.Security.Cryptography;
using System.Text;
using Lanner;

namespace Tutorial.Security.Tutorial007;

[TutorialApp("security.tutorial007")]
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

public static class Dependencies
{
    public static readonly HttpBasic Basic = new();

    public static string CurrentUsername([Depends(nameof(Basic))] HttpBasicCredentials credentials)
    {
        // Both are compared, and each takes as long wherever it differs.
        var isRight = AreEqual(credentials.Username, "stanleyjobson"u8) & AreEqual(credentials.Password, "swordfish"u8);
        return isRight
            ? credentials.Username
            : throw new HttpException(401, "Incorrect username or password", new Dictionary<string, string> { ["WWW-Authenticate"] = "Basic" });
    }

    private static bool AreEqual(string text, ReadOnlySpan<byte> expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), expected);
}

[Router]
public sealed partial class Router
{
    [Get("/users/me")]
    public static object ReadCurrentUser([Depends(nameof(Dependencies.CurrentUsername))] string username) => new { username };
}
