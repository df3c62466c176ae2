using Lanner;

namespace Tutorial.BodyFields.Tutorial001;

[TutorialApp("body_fields.tutorial001")]
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
    string Name,
    [Field(Gt = 0, Description = "The price must be greater than zero")] double Price,
    [Field(Title = "The description of the item", MaxLength = 300)] string? Description = null,
    double? Tax = null);

[Router]
public sealed partial class ItemsRouter
{
    [Put("/items/{item_id}")]
    public static object UpdateItem(int itemId, [Body(Embed = true)] Item item) => new { itemId, item };
}
