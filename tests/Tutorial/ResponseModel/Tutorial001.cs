using Lanner;

namespace Tutorial.ResponseModel.Tutorial001;

[TutorialApp("response_model.tutorial001")]
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
    [Post("/items/", ResponseModel = typeof(Item))]
    public static object CreateItem(Item item) => item;

    [Get("/items/", ResponseModel = typeof(List<Item>))]
    public static object ReadItems() => new object[] { new { name = "Portal Gun", price = 42.0 }, new { name = "Plumbus", price = 32.0 } };
}
