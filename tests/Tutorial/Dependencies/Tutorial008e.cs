using Lanner;

namespace Tutorial.Dependencies.Tutorial008e;

[TutorialApp("dependencies.tutorial008e")]
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
    public static async IAsyncEnumerable<string> Username()
    {
        yield return await Task.FromResult("Rick");
        Console.WriteLine("Clean up before the response is sent");
    }
}

[Router]
public sealed partial class Router
{
    [Get("/users/me")]
    public static object GetUserMe([Depends(nameof(Dependencies.Username), Ends = DependencyEnd.BeforeResponse)] string username) => username;
}
