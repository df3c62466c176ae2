using Lanner;

namespace Tutorial.BodyMultipleParams.Tutorial001;

[TutorialApp("body_multiple_params.tutorial001")]
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
    public static object UpdateItem([Path(Title = "The ID of the item to get", Ge = 0, Le = 1000)] int itemId, string? q = null, Item? item = null)
    {
        var results = new Dictionary<string, object?> { ["item_id"] = itemId };
        if (!string.IsNullOrEmpty(q))
        {
            results["q"] = q;
        }

        if (item is not null)
        {
            results["item"] = item;
        }

        return results;
    }
}
