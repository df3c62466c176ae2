using Lanner;

namespace Tutorial.Dependencies.Tutorial008b;

[TutorialApp("dependencies.tutorial008b")]
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

public record Item(string Description, string Owner);

public sealed class OwnerException(string message) : Exception(message);

public static class Dependencies
{
    public static async IAsyncEnumerable<string> Username(OperationOutcome outcome)
    {
        outcome.OnFailure<OwnerException>(error => new HttpException(400, $"Owner error: {error.Message}"));
        yield return await Task.FromResult("Rick");
    }
}

[Router]
public sealed partial class Router
{
    private static readonly Dictionary<string, Item> Data = new()
    {
        ["plumbus"] = new("Freshly pickled plumbus", "Morty"),
        ["portal-gun"] = new("Gun to create portals", "Rick"),
    };

    [Get("/items/{item_id}")]
    public static object GetItem(string itemId, [Depends(nameof(Dependencies.Username))] string username)
    {
        if (!Data.TryGetValue(itemId, out var item))
        {
            throw new HttpException(404, "Item not found");
        }

        return item.Owner == username ? item : throw new OwnerException(username);
    }
}
