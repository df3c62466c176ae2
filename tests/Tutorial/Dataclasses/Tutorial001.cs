using Lanner;

namespace Tutorial.Dataclasses.Tutorial001;

[TutorialApp("dataclasses_.tutorial001")]
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

[Model]
public class Item
{
    public required string Name { get; init; }

    public required double Price { get; init; }

    public string? Description { get; init; }

    public double? Tax { get; init; }
}

[Router]
public sealed partial class ItemsRouter
{
    [Post("/items/")]
    public static object CreateItem(Item item) => item;
}
