using Lanner;

namespace Tutorial.Encoder.Tutorial001;

[TutorialApp("encoder.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.Services.AddSingleton<FakeDatabase>();
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

public record Item(string Title, DateTimeOffset Timestamp, string? Description = null);

public sealed class FakeDatabase
{
    private readonly Dictionary<string, byte[]> _rows = [];

    public void Save(string id, byte[] json) => _rows[id] = json;
}

[Router]
public sealed partial class ItemsRouter
{
    [Put("/items/{id}")]
    public static object? UpdateItem(string id, Item item, FakeDatabase database)
    {
        database.Save(id, LannerJson.Write(item));
        return null;
    }
}
