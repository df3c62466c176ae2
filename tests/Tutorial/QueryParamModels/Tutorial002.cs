using Lanner;

namespace Tutorial.QueryParamModels.Tutorial002;

[TutorialApp("query_param_models.tutorial002")]
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

[Model(Extra = Extra.Forbid)]
public record FilterParams(
    [Field(Gt = 0, Le = 100)] int Limit = 100,
    [Field(Ge = 0)] int Offset = 0,
    [OneOf("created_at", "updated_at")] string OrderBy = "created_at")
{
    public List<string> Tags { get; init; } = [];
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/")]
    public static object ReadItems([Query] FilterParams filterQuery) => filterQuery;
}
