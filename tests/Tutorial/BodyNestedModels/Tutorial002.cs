using Lanner;

namespace Tutorial.BodyNestedModels.Tutorial002;

[TutorialApp("body_nested_models.tutorial002")]
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

public record Item(string Name, double Price, string? Description = null, double? Tax = null)
{
    public List<string> Tags { get; init; } = [];
}

[Router]
public sealed partial class ItemsRouter
{
    [Put("/items/{item_id}")]
    public static object UpdateItem(int itemId, Item item) => new { itemId, item };
}
