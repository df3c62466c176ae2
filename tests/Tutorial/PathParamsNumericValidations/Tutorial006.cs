using Lanner;

namespace Tutorial.PathParamsNumericValidations.Tutorial006;

[TutorialApp("path_params_numeric_validations.tutorial006")]
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
    public static object ReadItems([Path(Title = "The ID of the item to get", Ge = 0, Le = 1000)] int itemId, string q, [Query(Gt = 0, Lt = 10.5)] double size)
    {
        var results = new Dictionary<string, object?> { ["item_id"] = itemId };
        if (!string.IsNullOrEmpty(q))
        {
            results["q"] = q;
        }

        if (size != 0)
        {
            results["size"] = size;
        }

        return results;
    }
}
