using Lanner;

namespace Tutorial.QueryParamsStrValidations.Tutorial003;

[TutorialApp("query_params_str_validations.tutorial003")]
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
    public static object ReadItems([Query(MinLength = 3, MaxLength = 50)] string? q = null)
    {
        var results = new Dictionary<string, object?> { ["items"] = new[] { new { itemId = "Foo" }, new { itemId = "Bar" } } };
        if (!string.IsNullOrEmpty(q))
        {
            results["q"] = q;
        }

        return results;
    }
}
