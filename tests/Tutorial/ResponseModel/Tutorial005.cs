using Lanner;

namespace Tutorial.ResponseModel.Tutorial005;

[TutorialApp("response_model.tutorial005"), TutorialApp("response_model.tutorial006")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

public record Item(string Name, double Price)
{
    public string? Description { get; init; }

    public double Tax { get; init; } = 10.5;
}

[Router]
public sealed partial class ItemsRouter
{
    private static readonly Dictionary<string, Item> Items = new()
    {
        ["foo"] = new("Foo", 50.2),
        ["bar"] = new("Bar", 62) { Description = "The Bar fighters", Tax = 20.2 },
        ["baz"] = new("Baz", 50.2) { Description = "There goes my baz" },
    };

    [Get("/items/{item_id}/name", ResponseInclude = [nameof(Item.Name), nameof(Item.Description)])]
    public static Item ReadItemName(string itemId) => Items[itemId];

    [Get("/items/{item_id}/public", ResponseOmit = [nameof(Item.Tax)])]
    public static Item ReadItemPublicData(string itemId) => Items[itemId];
}
