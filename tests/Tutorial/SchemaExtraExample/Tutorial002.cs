using Lanner;

namespace Tutorial.SchemaExtraExample.Tutorial002;

[TutorialApp("schema_extra_example.tutorial002")]
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

public record Item(
    [Field(Examples = ["Foo"])] string Name,
    [Field(Examples = [35.4])] double Price,
    [Field(Examples = ["A very nice Item"])] string? Description = null,
    [Field(Examples = [3.2])] double? Tax = null);

[Router]
public sealed partial class ItemsRouter
{
    [Put("/items/{item_id}")]
    public static object UpdateItem(int itemId, Item item) => new { itemId, item };
}
