using Lanner;

namespace Tutorial.QueryParamsStrValidations.Tutorial013;

[TutorialApp("query_params_str_validations.tutorial013")]
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
    public static object ReadItems([Query(Default = [])] List<object> q) => new { q };
}
