using Lanner;

namespace Tutorial.HeaderParams.Tutorial003;

[TutorialApp("header_params.tutorial003")]
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
    public static object ReadItems([Header] List<string>? xToken = null) => new Dictionary<string, object?> { ["X-Token values"] = xToken };
}
