using Lanner;

namespace Tutorial.Metadata.Tutorial003;

[TutorialApp("metadata.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api =>
        {
            api.DocsUrl = "/documentation";
            api.RedocUrl = null;
        });
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/")]
    public static object ReadItems() => new[] { new Dictionary<string, object> { ["name"] = "Foo" } };
}
