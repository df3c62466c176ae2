using Lanner;

namespace Tutorial.CustomResponse.Tutorial001;

[TutorialApp("custom_response.tutorial001"), TutorialApp("custom_response.tutorial001b")]
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
    public static object ReadItems() => new[] { new { item_id = "Foo" } };
}
