using Lanner;

namespace Tutorial.HandlingErrors.Tutorial002;

[TutorialApp("handling_errors.tutorial002")]
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
    private static readonly Dictionary<string, string> Items = new() { ["foo"] = "The Foo Wrestlers" };

    [Get("/items-header/{item_id}")]
    public static object ReadItemHeader(string itemId) => Items.TryGetValue(itemId, out var item)
        ? new { item }
        : throw new HttpException(404, "Item not found", new Dictionary<string, string> { ["X-Error"] = "There goes my error" });
}
