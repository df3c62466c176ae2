using Lanner;

namespace Tutorial.CustomResponse.Tutorial007;

[TutorialApp("custom_response.tutorial007")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<Router>();
        return app;
    }
}

[Router]
public sealed partial class Router
{
    [Get("/")]
    public static IAsyncEnumerable<ReadOnlyMemory<byte>> ReadRoot() => FakeVideo();

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> FakeVideo()
    {
        for (var i = 0; i < 10; i++)
        {
            yield return "some fake video bytes"u8.ToArray();
            await Task.Yield();
        }
    }
}
