using Lanner;

namespace Tutorial.SchemaExtraExample.Tutorial003;

[TutorialApp("schema_extra_example.tutorial003")]
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
    private const string Foo = """{"name": "Foo", "description": "A very nice Item", "price": 35.4, "tax": 3.2}""";

    [Put("/items/{item_id}")]
    public static object UpdateItem(int itemId, [Body(Examples = [Foo])] Item item) => new { itemId, item };
}
