using Lanner;

namespace Tutorial.Body.Tutorial001;

[TutorialApp("body.tutorial001")]
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
    [Post("/items/")]
    public static object CreateItem(Item item) => item;
}
