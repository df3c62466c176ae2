using Lanner;

namespace Tutorial.QueryParams.Tutorial003;

[TutorialApp("query_params.tutorial003")]
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
    public static object ReadItem(string itemId, string? q = null, bool @short = false)
    {
        var item = new Dictionary<string, object?> { ["item_id"] = itemId };
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
