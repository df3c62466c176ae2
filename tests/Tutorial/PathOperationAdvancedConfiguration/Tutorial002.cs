using Lanner;

namespace Tutorial.PathOperationAdvancedConfiguration.Tutorial002;

[TutorialApp("path_operation_advanced_configuration.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api => api.OperationIds = operation => operation.Name);
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/")]
    public static object ReadItems() => new[] { new Dictionary<string, object> { ["item_id"] = "Foo" } };
}
