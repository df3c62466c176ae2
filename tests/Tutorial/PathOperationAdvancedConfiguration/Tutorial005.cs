using Lanner;

namespace Tutorial.PathOperationAdvancedConfiguration.Tutorial005;

[TutorialApp("path_operation_advanced_configuration.tutorial005")]
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
    [Get("/items/")]
    [OpenApiExtra("""{"x-aperture-labs-portal": "blue"}""")]
    public static object ReadItems() => new[] { new Dictionary<string, object> { ["item_id"] = "portal-gun" } };
}
