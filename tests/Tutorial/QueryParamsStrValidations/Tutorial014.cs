using Lanner;

namespace Tutorial.QueryParamsStrValidations.Tutorial014;

[TutorialApp("query_params_str_validations.tutorial014")]
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
    public static object ReadItems([Query(IncludeInSchema = false)] string? hiddenQuery = null) =>
        new { hiddenQuery = string.IsNullOrEmpty(hiddenQuery) ? "Not found" : hiddenQuery };
}
