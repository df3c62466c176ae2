using Lanner;

namespace Tutorial.HeaderParams.Tutorial001;

[TutorialApp("header_params.tutorial001")]
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
    public static object ReadItems([Header] string? userAgent = null) => new Dictionary<string, object?> { ["User-Agent"] = userAgent };
}
