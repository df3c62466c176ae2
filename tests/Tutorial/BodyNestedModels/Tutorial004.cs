using Lanner;

namespace Tutorial.BodyNestedModels.Tutorial004;

[TutorialApp("body_nested_models.tutorial004")]
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

public record Image(string Url, string Name);

public record Item(string Name, double Price, string? Description = null, double? Tax = null, Image? Image = null)
{
    public HashSet<string> Tags { get; init; } = [];
}

[Router]
public sealed partial class ItemsRouter
{
    [Put("/items/{item_id}")]
    public static object UpdateItem(int itemId, Item item) => new { itemId, item };
}
