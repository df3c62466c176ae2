using Lanner;

namespace Tutorial.HandlingErrors.Tutorial001;

[TutorialApp("handling_errors.tutorial001")]
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

    [Get("/items/{item_id}")]
    public static object ReadItem(string itemId) =>
        Items.TryGetValue(itemId, out var item) ? new { item } : throw new HttpException(404, "Item not found");
}
