using Lanner;

namespace Tutorial.ResponseModel.Tutorial001_01;

[TutorialApp("response_model.tutorial001_01")]
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

public record Item(string Name, double Price)
{
    public string? Description { get; init; }

    public double? Tax { get; init; }

    public List<string> Tags { get; init; } = [];
}

[Router]
public sealed partial class ItemsRouter
{
    [Post("/items/")]
    public static Item CreateItem(Item item) => item;

    [Get("/items/")]
    public static List<Item> ReadItems() => [new("Portal Gun", 42.0), new("Plumbus", 32.0)];
}
