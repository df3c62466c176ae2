using Lanner;

namespace Tutorial.HeaderParams.Tutorial002;

[TutorialApp("header_params.tutorial002")]
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
    public static object ReadItems([Header(ConvertUnderscores = false)] string? strangeHeader = null) => new { strangeHeader };
}
