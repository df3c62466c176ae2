using Lanner;

namespace Tutorial.PathOperationConfiguration.Tutorial001;

[TutorialApp("path_operation_configuration.tutorial001")]
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

public record Item(string Name, string? Description, double Price, double? Tax)
{
    public HashSet<string> Tags { get; init; } = [];
}

[Router]
public sealed partial class ItemsRouter
{
    [Post("/items/", StatusCode = StatusCodes.Status201Created)]
    public static Item CreateItem(Item item) => item;
}
