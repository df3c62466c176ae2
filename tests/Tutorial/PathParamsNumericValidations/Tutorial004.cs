using Lanner;

namespace Tutorial.PathParamsNumericValidations.Tutorial004;

[TutorialApp("path_params_numeric_validations.tutorial004")]
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
    public static object ReadItems([Path(Title = "The ID of the item to get", Ge = 1)] int itemId, string q)
    {
        var results = new Dictionary<string, object?> { ["item_id"] = itemId };
        if (!string.IsNullOrEmpty(q))
        {
            results["q"] = q;
        }

        return results;
    }
}
