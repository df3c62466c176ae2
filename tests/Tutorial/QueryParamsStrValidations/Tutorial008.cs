using Lanner;

namespace Tutorial.QueryParamsStrValidations.Tutorial008;

[TutorialApp("query_params_str_validations.tutorial008")]
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
    public static object ReadItems([Query(Title = "Query string", Description = "Query string for the items to search in the database that have a good match", MinLength = 3)] string? q = null)
    {
        var results = new Dictionary<string, object?> { ["items"] = new[] { new { itemId = "Foo" }, new { itemId = "Bar" } } };
        if (!string.IsNullOrEmpty(q))
        {
            results["q"] = q;
        }

        return results;
    }
}
