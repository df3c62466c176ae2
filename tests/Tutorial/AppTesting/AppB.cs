using System.Collections.Concurrent;
using Lanner;

namespace Tutorial.AppTesting.AppB;

[TutorialApp("app_testing.app_b")]
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

public record Item(string Id, string Title, string? Description = null);

public sealed class ItemStore : ConcurrentDictionary<string, Item>
{
    public ItemStore()
    {
        this["foo"] = new("foo", "Foo", "There goes my hero");
        this["bar"] = new("bar", "Bar", "The bartenders");
    }
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/{item_id}")]
    public static Item ReadMain(string itemId, [Header] string xToken, ItemStore items)
    {
        CheckToken(xToken);
        return items.GetValueOrDefault(itemId) ?? throw new HttpException(404, "Item not found");
    }

    [Post("/items/")]
    public static Item CreateItem(Item item, [Header] string xToken, ItemStore items)
    {
        CheckToken(xToken);
        return items.TryAdd(item.Id, item) ? item : throw new HttpException(409, "Item already exists");
    }

    private static void CheckToken(string token)
    {
        if (token != "coneofsilence")
            throw new HttpException(400, "Invalid X-Token header");
    }
}
