using Lanner;

namespace Tutorial.BodyUpdates.Tutorial001;

[TutorialApp("body_updates.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.Services.AddSingleton<ItemStore>();
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

public record Item(string? Name = null, string? Description = null, double? Price = null, double Tax = 10.5)
{
    public List<string> Tags { get; init; } = [];
}

public sealed class ItemStore
{
    public Dictionary<string, Item> Items { get; } = new()
    {
        ["foo"] = new("Foo", Price: 50.2),
        ["bar"] = new("Bar", "The bartenders", 62, 20.2),
        ["baz"] = new("Baz", Price: 50.2),
    };
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/{item_id}")]
    public static Item ReadItem(string itemId, ItemStore store) => store.Items[itemId];

    [Put("/items/{item_id}")]
    public static Item UpdateItem(string itemId, Item item, ItemStore store) => store.Items[itemId] = item;
}
