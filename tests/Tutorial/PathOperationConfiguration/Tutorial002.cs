using Lanner;

namespace Tutorial.PathOperationConfiguration.Tutorial002;

[TutorialApp("path_operation_configuration.tutorial002")]
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
    [Post("/items/", Tags = ["items"])]
    public static Item CreateItem(Item item) => item;

    [Get("/items/", Tags = ["items"])]
    public static object ReadItems() => new[] { new Dictionary<string, object> { ["name"] = "Foo", ["price"] = 42 } };

    [Get("/users/", Tags = ["users"])]
    public static object ReadUsers() => new[] { new Dictionary<string, object> { ["username"] = "johndoe" } };
}
