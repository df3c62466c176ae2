using Lanner;

namespace Tutorial.Body.Tutorial004;

[TutorialApp("body.tutorial004")]
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

public record Item(string Name, double Price, string? Description = null, double? Tax = null);

[Router]
public sealed partial class ItemsRouter
{
    [Put("/items/{item_id}")]
    public static object UpdateItem(int itemId, Item item, string? q = null) => string.IsNullOrEmpty(q)
        ? new { itemId, item.Name, item.Description, item.Price, item.Tax }
        : new { itemId, item.Name, item.Description, item.Price, item.Tax, q };
}
