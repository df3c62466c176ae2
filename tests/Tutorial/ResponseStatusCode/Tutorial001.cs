using Lanner;

namespace Tutorial.ResponseStatusCode.Tutorial001;

[TutorialApp("response_status_code.tutorial001"), TutorialApp("response_status_code.tutorial002")]
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
    [Post("/items/", StatusCode = StatusCodes.Status201Created)]
    public static object CreateItem(string name) => new { name };
}
