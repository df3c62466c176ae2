using Lanner;

namespace Tutorial.Dataclasses.Tutorial002;

[TutorialApp("dataclasses_.tutorial002")]
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

public class Item
{
    public required string Name { get; init; }

    public required double Price { get; init; }

    public List<string> Tags { get; init; } = new();

    public string? Description { get; init; }

    public double? Tax { get; init; }
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/next")]
    public static Item ReadNextItem() => new()
    {
        Name = "Island In The Moon",
        Price = 12.99,
        Description = "A place to be playin' and havin' fun",
        Tags = ["breater"],
    };
}
