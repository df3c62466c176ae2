using System.ComponentModel.DataAnnotations;
using Lanner;

namespace Tutorial.StreamJsonLines.Tutorial001;

[TutorialApp("stream_json_lines.tutorial001")]
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

    [Get("/items/stream")]
    public static async IAsyncEnumerable<Item> StreamItems()
    {
        foreach (var item in Items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    [Get("/items/stream-no-async")]
    public static IEnumerable<Item> StreamItemsNoAsync()
    {
        foreach (var item in Items)
            yield return item;
    }

    [Get("/items/stream-no-annotation")]
    public static IAsyncEnumerable<object> StreamItemsNoAnnotation() => Items.ToAsyncEnumerable<object>();

    [Get("/items/stream-no-async-no-annotation")]
    public static IEnumerable<object> StreamItemsNoAsyncNoAnnotation()
    {
        foreach (var item in Items)
            yield return item;
    }
}
