using Lanner;

namespace Tutorial.CustomResponse.Tutorial010;

[TutorialApp("custom_response.tutorial010")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api => api.MediaType = "text/html");
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/")]
    public static object ReadItems() => "<h1>Items</h1><p>This is a list of items.</p>";
}
