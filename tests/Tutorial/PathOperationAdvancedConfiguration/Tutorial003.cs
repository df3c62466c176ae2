using Lanner;

namespace Tutorial.PathOperationAdvancedConfiguration.Tutorial003;

[TutorialApp("path_operation_advanced_configuration.tutorial003")]
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

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/", IncludeInSchema = false)]
    public static object ReadItems() => new[] { new Dictionary<string, object> { ["item_id"] = "Foo" } };
}
