using Lanner;

namespace Tutorial.SchemaExtraExample.Tutorial005;

[TutorialApp("schema_extra_example.tutorial005")]
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
    public static object UpdateItem(
        int itemId,
        [Example("normal", Foo, Summary = "A normal example", Description = "A **normal** item works correctly.")]
        [Example("converted", Bar, Summary = "An example with converted data", Description = Converted)]
        [Example("invalid", Baz, Summary = "Invalid data is rejected with an error")]
        Item item) => new { itemId, item };

    private const string Converted = "FastAPI can convert price `strings` to actual `numbers` automatically";
}
