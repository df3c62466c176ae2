using Lanner;

namespace Tutorial.StreamData.Tutorial002;

[TutorialApp("stream_data.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<ImageRouter>();
        return app;
    }
}

[Router]
public sealed partial class ImageRouter
{
    private const string Png = "image/png";

    private static readonly byte[] Image = Picture.Content;

    [Get("/image/stream", MediaType = Png)]
    public static async IAsyncEnumerable<byte[]> StreamImage()
    {
        foreach (var chunk in Image.Chunk(16))
        {
            await Task.Yield();
            yield return chunk;
        }
    }

    [Get("/image/stream-no-async", MediaType = Png)]
    public static IEnumerable<byte[]> StreamImageNoAsync()
    {
        foreach (var chunk in Image.Chunk(16))
            yield return chunk;
    }

    [Get("/image/stream-no-async-yield-from", MediaType = Png)]
    public static Stream StreamImageNoAsyncYieldFrom() => new MemoryStream(Image, writable: false);

    [Get("/image/stream-no-annotation", MediaType = Png)]
    public static IAsyncEnumerable<byte[]> StreamImageNoAnnotation() => Image.Chunk(16).ToAsyncEnumerable();

    [Get("/image/stream-no-async-no-annotation", MediaType = Png)]
    public static async Task<Stream> StreamImageNoAsyncNoAnnotation()
    {
        var image = new MemoryStream();
        await image.WriteAsync(Image);
        image.Position = 0;
        return image;
    }
}
