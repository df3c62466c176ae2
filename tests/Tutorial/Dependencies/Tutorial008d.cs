using Lanner;

namespace Tutorial.Dependencies.Tutorial008d;

[TutorialApp("dependencies.tutorial008c"), TutorialApp("dependencies.tutorial008d")]
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

public sealed class InternalException(string message) : Exception(message);

public static partial class Dependencies
{
    public static async IAsyncEnumerable<string> Username(OperationOutcome outcome, ILoggerFactory loggers)
    {
        outcome.OnFailure<InternalException>(error =>
        {
            Note(loggers.CreateLogger("Username"), "Rick", error.Message);
            return error;
        });
        yield return await Task.FromResult("Rick");
    }

    [LoggerMessage(1, LogLevel.Information, "{Username}: {Message}")]
    private static partial void Note(ILogger logger, string username, string message);
}

[Router]
public sealed partial class Router
{
    [Get("/items/{item_id}")]
    public static object GetItem(string itemId, [Depends(nameof(Dependencies.Username))] string username) => itemId switch
    {
        "plumbus" => itemId,
        "portal-gun" => throw new InternalException($"The portal gun is too dangerous to be owned by {username}"),
        _ => throw new HttpException(404, "Item not found, there's only a plumbus here"),
    };
}
