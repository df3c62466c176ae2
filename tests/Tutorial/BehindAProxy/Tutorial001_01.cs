using Lanner;

namespace Tutorial.BehindAProxy.Tutorial001_01;

[TutorialApp("behind_a_proxy.tutorial001_01")]
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
    public static List<string> ReadItems() => ["plumbus", "portal gun"];
}
