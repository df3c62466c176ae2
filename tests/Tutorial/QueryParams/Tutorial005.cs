using Lanner;

namespace Tutorial.QueryParams.Tutorial005;

[TutorialApp("query_params.tutorial005")]
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
    public static object ReadUserItem(string itemId, string needy) => new { itemId, needy };
}
