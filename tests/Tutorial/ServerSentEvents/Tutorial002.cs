using Lanner;

namespace Tutorial.ServerSentEvents.Tutorial002;

[TutorialApp("server_sent_events.tutorial002")]
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

public record Item(string Name, double Price);

[Router]
public sealed partial class ItemsRouter
{
    private static readonly Item[] Items = [new("Plumbus", 32.99), new("Portal Gun", 999.99), new("Meeseeks Box", 49.99)];

    [Get("/items/stream")]
    public static async IAsyncEnumerable<ServerSentEvent<Item>> StreamItems()
    {
        yield return new() { Comment = "stream of item updates" };
        foreach (var (index, item) in Items.Index())
        {
            await Task.Yield();
            yield return new(item) { Event = "item_update", Id = $"{index + 1}", Retry = TimeSpan.FromSeconds(5) };
        }
    }
}
