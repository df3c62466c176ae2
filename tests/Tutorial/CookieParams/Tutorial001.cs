using Lanner;

namespace Tutorial.CookieParams.Tutorial001;

[TutorialApp("cookie_params.tutorial001")]
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
    public static object ReadItems([Cookie] string? adsId = null) => new { adsId };
}
