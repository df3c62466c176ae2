using System.Text;
using Lanner;

namespace Tutorial.StreamData.Tutorial001;

[TutorialApp("stream_data.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<StoryRouter>();
        return app;
    }
}

[Router]
public sealed partial class StoryRouter
{
    private static readonly string[] Story =
    [
        "A falcon asked the wind: how far do you go?",
        "As far as you hold your wings open, said the wind.",
        "The falcon has not landed since.",
    ];

    [Get("/story/stream", MediaType = "")]
    public static async IAsyncEnumerable<string> StreamStory()
    {
        foreach (var line in Story)
        {
            await Task.Yield();
            yield return line;
        }
    }

    [Get("/story/stream-no-async", MediaType = "")]
    public static IEnumerable<string> StreamStoryNoAsync()
    {
        foreach (var line in Story)
            yield return line;
    }

    [Get("/story/stream-no-annotation", MediaType = "")]
    public static IAsyncEnumerable<string> StreamStoryNoAnnotation() => Story.ToAsyncEnumerable();

    [Get("/story/stream-no-async-no-annotation", MediaType = "")]
    public static IAsyncEnumerable<string> StreamStoryNoAsyncNoAnnotation() => Story.ToAsyncEnumerable();

    [Get("/story/stream-bytes", MediaType = "")]
    public static IAsyncEnumerable<byte[]> StreamStoryBytes() => StoryBytes().ToAsyncEnumerable();

    [Get("/story/stream-no-async-bytes", MediaType = "")]
    public static IEnumerable<byte[]> StreamStoryNoAsyncBytes()
    {
        foreach (var line in Story)
            yield return Encoding.UTF8.GetBytes(line);
    }

    [Get("/story/stream-no-annotation-bytes", MediaType = "")]
    public static IAsyncEnumerable<byte[]> StreamStoryNoAnnotationBytes() => StoryBytes().ToAsyncEnumerable();

    [Get("/story/stream-no-async-no-annotation-bytes", MediaType = "")]
    public static IAsyncEnumerable<byte[]> StreamStoryNoAsyncNoAnnotationBytes() => StoryBytes().ToAsyncEnumerable();

    private static IEnumerable<byte[]> StoryBytes() => Story.Select(Encoding.UTF8.GetBytes);
}
