using Lanner;

namespace Tutorial.StrictContentType.Tutorial001;

[TutorialApp("strict_content_type.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api => api.StrictContentType = false);
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

public record Item(string Name, double Price);

[Router]
public sealed partial class ItemsRouter
{
    [Post("/items/")]
    public static object CreateItem(Item item) => item;
}
