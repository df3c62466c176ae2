using Lanner;

namespace Tutorial.QueryParams.Tutorial004;

[TutorialApp("query_params.tutorial004")]
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
    [Get("/users/{user_id}/items/{item_id}")]
    public static object ReadUserItem(int userId, string itemId, string? q = null, bool @short = false)
    {
        var item = new Dictionary<string, object?> { ["item_id"] = itemId, ["owner_id"] = userId };
        if (!string.IsNullOrEmpty(q))
        {
            item["q"] = q;
        }

        if (!@short)
        {
            item["description"] = "This is an amazing item that has a long description";
        }

        return item;
    }
}
