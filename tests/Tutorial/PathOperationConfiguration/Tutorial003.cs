using Lanner;

namespace Tutorial.PathOperationConfiguration.Tutorial003;

[TutorialApp("path_operation_configuration.tutorial003")]
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
    [Post("/items/",
        Summary = "Create an item",
        Description = "Create an item with all the information, name, description, price, tax and a set of unique tags")]
    public static Item CreateItem(Item item) => item;
}
