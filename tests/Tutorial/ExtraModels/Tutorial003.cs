using Lanner;

namespace Tutorial.ExtraModels.Tutorial003;

[TutorialApp("extra_models.tutorial003")]
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

public record BaseItem(string Description, string Type);

public record CarItem(string Description, string Type = "car") : BaseItem(Description, Type);

public record PlaneItem(string Description, int Size, string Type = "plane") : BaseItem(Description, Type);

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/{item_id}")]
    public static Union<PlaneItem, CarItem> ReadItem(string itemId) => itemId switch
    {
        "item1" => new CarItem("All my friends drive a low rider"),
        "item2" => new PlaneItem("Music is my aeroplane, it's my aeroplane", Size: 5),
        _ => throw new HttpException(404, "Item not found"),
    };
}
