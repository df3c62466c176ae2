using Lanner;

namespace Tutorial.Events.Tutorial002;

[TutorialApp("events.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api => api.OnShutdown(_ =>
            File.AppendAllTextAsync(Path.Combine(builder.Environment.ContentRootPath, "log.txt"), "Application shutdown")));
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

public record Item(string Name);

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/", ResponseModel = typeof(object))]
    public static List<Item> ReadItems() => [new("Foo")];
}
