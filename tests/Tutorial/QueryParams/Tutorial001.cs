using Lanner;

namespace Tutorial.QueryParams.Tutorial001;

[TutorialApp("query_params.tutorial001")]
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
    private static readonly string[] Names = ["Foo", "Bar", "Baz"];

    [Get("/items/")]
    public static object ReadItem(int skip = 0, int limit = 10) => Names.Skip(skip).Take(limit).Select(name => new { itemName = name });
}
