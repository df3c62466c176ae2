using Lanner;

namespace Tutorial.QueryParams.Tutorial002;

[TutorialApp("query_params.tutorial002")]
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
    public static object ReadItem(string itemId, string? q = null) => string.IsNullOrEmpty(q) ? new { itemId } : new { itemId, q };
}
