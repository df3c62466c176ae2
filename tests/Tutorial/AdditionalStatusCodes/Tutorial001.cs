using Lanner;

namespace Tutorial.AdditionalStatusCodes.Tutorial001;

[TutorialApp("additional_status_codes.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.Services.AddSingleton(new ItemStore { ["foo"] = new("Fighters", 6), ["bar"] = new("Tenders", 3) });
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

public record Entry(string? Name, int? Size);

public sealed class ItemStore : Dictionary<string, Entry>;

[Router]
public sealed partial class ItemsRouter
{
    [Put("/items/{item_id}")]
    public static object UpsertItem(string itemId, ItemStore items, HttpResponse response, [Body] string? name = null, [Body] int? size = null)
    {
        if (!items.ContainsKey(itemId))
            response.StatusCode = StatusCodes.Status201Created;
        return items[itemId] = new Entry(name, size);
    }
}
