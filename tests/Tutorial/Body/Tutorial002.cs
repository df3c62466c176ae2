using Lanner;

namespace Tutorial.Body.Tutorial002;

[TutorialApp("body.tutorial002")]
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

public sealed record PricedItem : Item
{
    public PricedItem(Item item)
        : base(item)
    {
    }

    public double? PriceWithTax => Price + Tax;
}

[Router]
public sealed partial class ItemsRouter
{
    [Post("/items/")]
    public static object CreateItem(Item item) => item.Tax is null ? item : new PricedItem(item);
}
