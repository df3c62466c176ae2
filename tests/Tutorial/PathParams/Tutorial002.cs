using Lanner;

namespace Tutorial.PathParams.Tutorial002;

[TutorialApp("path_params.tutorial002")]
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
    public static object ReadItem(int itemId) => new { itemId };
}
