using Lanner;

namespace Tutorial.QueryParamsStrValidations.Tutorial012;

[TutorialApp("query_params_str_validations.tutorial012")]
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
    public static object ReadItems([Query(Default = ["foo", "bar"])] List<string> q) => new { q };
}
