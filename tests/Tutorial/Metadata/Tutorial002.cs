using Lanner;

namespace Tutorial.Metadata.Tutorial002;

[TutorialApp("metadata.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api => api.OpenApiUrl = "/api/v1/openapi.json");
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/")]
    public static object ReadItems() => new[] { new Dictionary<string, object> { ["name"] = "Foo" } };
}
