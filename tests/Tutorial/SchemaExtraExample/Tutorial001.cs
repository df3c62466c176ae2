using Lanner;

namespace Tutorial.SchemaExtraExample.Tutorial001;

[TutorialApp("schema_extra_example.tutorial001")]
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

[SchemaExtra("""{"examples": [{"name": "Foo", "description": "A very nice Item", "price": 35.4, "tax": 3.2}]}""")]
public record Item(string Name, double Price, string? Description = null, double? Tax = null);

[Router]
public sealed partial class ItemsRouter
{
    [Put("/items/{item_id}")]
    public static object UpdateItem(int itemId, Item item) => new { itemId, item };
}
