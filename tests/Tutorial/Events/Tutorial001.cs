using Lanner;

namespace Tutorial.Events.Tutorial001;

[TutorialApp("events.tutorial001")]
[TutorialApp("app_testing.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ItemStore>();
        builder.AddLanner(api => api.OnStartup(services => services.GetRequiredService<ItemStore>().Fill()));
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
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/{item_id}", ResponseModel = typeof(object))]
    public static Item ReadItems(string itemId, ItemStore items) => items[itemId];
}
