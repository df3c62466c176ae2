using Lanner;

namespace Tutorial.ExtraModels.Tutorial004;

[TutorialApp("extra_models.tutorial004")]
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

public record Item(string Name, string Description);

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/")]
    public static List<Item> ReadItems() => [new("Foo", "There comes my hero"), new("Red", "It's my aeroplane")];
}
