using System.ComponentModel.DataAnnotations;
using Lanner;

namespace Tutorial.ServerSentEvents.Tutorial001;

[TutorialApp("server_sent_events.tutorial001")]
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

public record Item(string Name, [Required] string? Description);

[Router]
public sealed partial class ItemsRouter
{
    private static readonly Item[] Items =
    [
        new("Plumbus", "A multi-purpose household device."),
        new("Portal Gun", "A portal opening device."),
        new("Meeseeks Box", "A box that summons a Meeseeks."),
    ];

    [Get("/items/stream", EventStream = true)]
    public static async IAsyncEnumerable<Item> SseItems()
    {
        foreach (var item in Items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    [Get("/items/stream-no-async", EventStream = true)]
    public static IEnumerable<Item> SseItemsNoAsync() => Items;

    [Get("/items/stream-no-annotation", EventStream = true)]
    public static IAsyncEnumerable<object> SseItemsNoAnnotation() => Items.ToAsyncEnumerable<object>();

    [Get("/items/stream-no-async-no-annotation", EventStream = true)]
    public static IEnumerable<object> SseItemsNoAsyncNoAnnotation() => Items;
}
