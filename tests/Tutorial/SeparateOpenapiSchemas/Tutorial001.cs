using Lanner;

namespace Tutorial.SeparateOpenapiSchemas.Tutorial001;

[TutorialApp("separate_openapi_schemas.tutorial001")]
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

public record Item(string Name, string? Description = null);

[Router]
public sealed partial class ItemsRouter
{
    [Post("/items/")]
    public static object CreateItem(Item item) => item;

    [Get("/items/")]
    public static List<Item> ReadItems() =>
    [
        new("Portal Gun", "Device to travel through the multi-rick-verse"),
        new("Plumbus"),
    ];
}
