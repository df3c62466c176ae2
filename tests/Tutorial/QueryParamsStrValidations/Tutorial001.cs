using Lanner;

namespace Tutorial.QueryParamsStrValidations.Tutorial001;

[TutorialApp("query_params_str_validations.tutorial001")]
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
    public static object ReadItems(string? q = null)
    {
        var results = new Dictionary<string, object?> { ["items"] = new[] { new { itemId = "Foo" }, new { itemId = "Bar" } } };
        if (!string.IsNullOrEmpty(q))
        {
            results["q"] = q;
        }

        return results;
    }
}
