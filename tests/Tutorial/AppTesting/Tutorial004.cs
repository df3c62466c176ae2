using Lanner;

namespace Tutorial.AppTesting.Tutorial004;

[TutorialApp("app_testing.tutorial004")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ItemStore>();
        builder.AddLanner(api => api.Lifespan(ItemStore.Lifespan));
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

public record Item(string Name);

public sealed class ItemStore : Dictionary<string, Item>
{
    public void Fill()
    {
        this["foo"] = new("Fighters");
        this["bar"] = new("Tenders");
    }

    public static async IAsyncEnumerable<ItemStore> Lifespan(IServiceProvider services)
    {
        await Task.Yield();
        var items = services.GetRequiredService<ItemStore>();
        items.Fill();
        yield return items;
        items.Clear();
    }
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/{item_id}", ResponseModel = typeof(object))]
    public static Item ReadItems(string itemId, ItemStore items) => items[itemId];
}
