using Lanner;

namespace Tutorial.PathOperationAdvancedConfiguration.Tutorial001;

[TutorialApp("path_operation_advanced_configuration.tutorial001")]
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
    [Get("/items/", OperationId = "some_specific_id_you_define")]
    public static object ReadItems() => new[] { new Dictionary<string, object> { ["item_id"] = "Foo" } };
}
