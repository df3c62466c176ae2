using Lanner;

namespace Tutorial.Body.Tutorial003;

[TutorialApp("body.tutorial003")]
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
    public static object UpdateItem(int itemId, Item item) => new { itemId, item.Name, item.Description, item.Price, item.Tax };
}
