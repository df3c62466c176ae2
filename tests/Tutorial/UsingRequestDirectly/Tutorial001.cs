using Lanner;

namespace Tutorial.UsingRequestDirectly.Tutorial001;

[TutorialApp("using_request_directly.tutorial001")]
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
    // A server in memory has no addresses; FastAPI's names its client so.
    [Get("/items/{item_id}")]
    public static object ReadRoot(string itemId, HttpRequest request) =>
        new { clientHost = request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "testclient", itemId };
}
