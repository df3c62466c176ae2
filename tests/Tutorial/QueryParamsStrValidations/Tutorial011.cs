using Lanner;

namespace Tutorial.QueryParamsStrValidations.Tutorial011;

[TutorialApp("query_params_str_validations.tutorial011")]
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
    public static object ReadItems([Query] List<string>? q = null) => new { q };
}
