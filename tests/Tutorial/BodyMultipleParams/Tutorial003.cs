using Lanner;

namespace Tutorial.BodyMultipleParams.Tutorial003;

[TutorialApp("body_multiple_params.tutorial003")]
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

public record User(string Username, string? FullName = null);

[Router]
public sealed partial class ItemsRouter
{
    [Put("/items/{item_id}")]
    public static object UpdateItem(int itemId, Item item, User user, [Body] int importance) => new { itemId, item, user, importance };
}
