using Lanner;

namespace Tutorial.SchemaExtraExample.Tutorial004;

[TutorialApp("schema_extra_example.tutorial004")]
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
    private const string Bar = """{"name": "Bar", "price": "35.4"}""";
    private const string Baz = """{"name": "Baz", "price": "thirty five point four"}""";

    [Put("/items/{item_id}")]
    public static object UpdateItem(int itemId, [Body(Examples = [Foo, Bar, Baz])] Item item) => new { itemId, item };
}
