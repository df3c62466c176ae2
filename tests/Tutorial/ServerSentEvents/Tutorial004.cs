using Lanner;

namespace Tutorial.ServerSentEvents.Tutorial004;

[TutorialApp("server_sent_events.tutorial004")]
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
    public static async IAsyncEnumerable<ServerSentEvent<Item>> StreamItems([Header] int? lastEventId = null)
    {
        foreach (var (index, item) in Items.Index().Skip(lastEventId + 1 ?? 0))
        {
            await Task.Yield();
            yield return new(item) { Id = $"{index}" };
        }
    }
}
