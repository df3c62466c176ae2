using Lanner;

namespace Tutorial.PathOperationConfiguration.Tutorial006;

[TutorialApp("path_operation_configuration.tutorial006")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<ShopRouter>();
        return app;
    }
}

[Router]
public sealed partial class ShopRouter
{
    [Get("/items/", Tags = ["items"])]
    public static object ReadItems() => new[] { new Dictionary<string, object> { ["name"] = "Foo", ["price"] = 42 } };

    [Get("/users/", Tags = ["users"])]
    public static object ReadUsers() => new[] { new Dictionary<string, object> { ["username"] = "johndoe" } };

    [Get("/elements/", Tags = ["items"], Deprecated = true)]
    public static object ReadElements() => new[] { new Dictionary<string, object> { ["item_id"] = "Foo" } };
}
