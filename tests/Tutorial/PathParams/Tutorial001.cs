using Lanner;

namespace Tutorial.PathParams.Tutorial001;

[TutorialApp("path_params.tutorial001")]
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
    [Get("/items/{item_id}")]
    public static object ReadItem(object itemId) => new { itemId };
}
