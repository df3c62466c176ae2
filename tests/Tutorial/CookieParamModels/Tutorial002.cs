using Lanner;

namespace Tutorial.CookieParamModels.Tutorial002;

[TutorialApp("cookie_param_models.tutorial002")]
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

[Model(Extra = Extra.Forbid)]
public record Cookies(string SessionId, string? FatebookTracker = null, string? GoogallTracker = null);

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/")]
    public static object ReadItems([Cookie] Cookies cookies) => cookies;
}
