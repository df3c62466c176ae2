using Lanner;

namespace Tutorial.ResponseModel.Tutorial004;

[TutorialApp("response_model.tutorial004")]
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

public record Item(string Name, double Price)
{
    public string? Description { get; init; }

    public double Tax { get; init; } = 10.5;

    public List<string> Tags { get; init; } = [];
}

[Router]
public sealed partial class ItemsRouter
{
    private static readonly Dictionary<string, object> Items = new()
    {
        ["foo"] = new { name = "Foo", price = 50.2 },
        ["bar"] = new { name = "Bar", description = "The bartenders", price = 62, tax = 20.2 },
        ["baz"] = new { name = "Baz", description = (string?)null, price = 50.2, tax = 10.5, tags = Array.Empty<string>() },
    };

    [Get("/items/{item_id}", ResponseModel = typeof(Item), ResponseExclude = Exclude.Unset)]
    public static object ReadItem(string itemId) => Items[itemId];
}
