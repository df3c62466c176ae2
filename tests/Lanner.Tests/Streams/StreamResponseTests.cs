using System.Runtime.CompilerServices;
using Lanner.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.Streams;

public sealed class StreamResponseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_item_reaches_the_client_before_the_next_is_made()
    {
        var source = new Source();
        await using var api = await StartAsync(source);
        using var response = await api.Client.GetAsync("/lines", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));

        Assert.Equal("application/jsonl", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("1", await lines.ReadLineAsync(Cancellation));
        source.Next.Release();
        Assert.Equal("2", await lines.ReadLineAsync(Cancellation));
        source.Next.Release();
        Assert.Null(await lines.ReadLineAsync(Cancellation));
    }

    [Fact]
    [Trait("Feature", "Cancellation of streams")]
    public async Task A_client_that_leaves_cancels_the_iterator()
    {
        var source = new Source();
        await using var api = await StartAsync(source);
        using (var response = await api.Client.GetAsync("/lines", HttpCompletionOption.ResponseHeadersRead, Cancellation))
            Assert.Equal(200, (int)response.StatusCode);

        await source.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        Assert.True(source.WasCancelled);
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Fact]
    [Trait("Feature", "Cancellation of streams")]
    public async Task An_iterator_that_never_waits_ends_when_the_client_leaves()
    {
        var source = new Source();
        await using var api = await StartAsync(source);
        using (var response = await api.Client.GetAsync("/endless", HttpCompletionOption.ResponseHeadersRead, Cancellation))
            Assert.Equal(200, (int)response.StatusCode);

        await source.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    [Fact]
    [Trait("Feature", "SSE keep-alive and resume")]
    public async Task A_silent_event_stream_begins_at_once_and_sends_signs_of_life()
    {
        var source = new Source();
        await using var api = await StartAsync(source, options => options.EventStreamKeepAlive = TimeSpan.FromMilliseconds(20));
        using var response = await api.Client.GetAsync("/silent", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));

        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Equal(["no"], response.Headers.GetValues("X-Accel-Buffering"));
        Assert.Equal(": ping", await lines.ReadLineAsync(Cancellation));
        source.Next.Release();
        var rest = await lines.ReadToEndAsync(Cancellation);
        Assert.EndsWith("data: 1\n\n", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_after_the_first_item_breaks_the_answer_off()
    {
        await using var api = await StartAsync(new Source());

        await Assert.ThrowsAsync<HttpRequestException>(() => api.Client.GetStringAsync("/broken", Cancellation));

        Assert.Equal("TestRouter.Read failed after its answer had started.", Assert.Single(api.Log.At(LogLevel.Error)).Text);
    }

    [Fact]
    public async Task Items_that_are_ready_are_not_sent_one_by_one_but_all_arrive()
    {
        await using var api = await StartAsync(new Source());

        var lines = (await api.Client.GetStringAsync("/many", Cancellation)).Split('\n');

        Assert.Equal(Enumerable.Range(0, 20_000).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(""), lines);
    }

    private static Task<ServedApi> StartAsync(Source source, Action<LannerOptions>? options = null) => ServedApi.StartAsync(
        app => app.IncludeRouter<StreamRouter>(), options, services => services.AddSingleton(source));

    private sealed class Source
    {
        public SemaphoreSlim Next { get; } = new(0);

        public TaskCompletionSource Ended { get; } = new();

        public bool WasCancelled { get; private set; }

        public async IAsyncEnumerable<int> Lines([EnumeratorCancellation] CancellationToken cancellation = default)
        {
            try
            {
                yield return 1;
                await WaitAsync(cancellation);
                yield return 2;
                await WaitAsync(cancellation);
            }
            finally
            {
                Ended.TrySetResult();
            }
        }

        public async IAsyncEnumerable<int> Silent([EnumeratorCancellation] CancellationToken cancellation = default)
        {
            await WaitAsync(cancellation);
            yield return 1;
        }

        public async IAsyncEnumerable<int> Endless()
        {
            try
            {
                await Task.CompletedTask;
                for (var number = 0; ; number++)
                    yield return number;
            }
            finally
            {
                Ended.TrySetResult();
            }
        }

        public static async IAsyncEnumerable<int> Broken()
        {
            yield return 1;
            await Task.Yield();
            throw new InvalidOperationException();
        }

        private async Task WaitAsync(CancellationToken cancellation)
        {
            try
            {
                await Next.WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                WasCancelled = true;
                throw;
            }
        }
    }

    private sealed class StreamRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "StreamRouter",
            Operations =
            [
                Lines("/lines", source => source.Lines()),
                Lines("/endless", source => source.Endless()),
                Lines("/broken", _ => Source.Broken()),
                Lines("/many", _ => Enumerable.Range(0, 20_000).ToAsyncEnumerable()),
                Stream("/silent", "text/event-stream", (http, operation) =>
                    StreamResponse.SendEventsAsync<int, Int32Model>(http, operation, http.RequestServices.GetRequiredService<Source>().Silent())),
            ],
        };

        private static Operation Lines(string path, Func<Source, IAsyncEnumerable<int>> items) => Stream(path, "application/jsonl", (http, operation) =>
            StreamResponse.SendLinesAsync<int, Int32Model>(http, operation, items(http.RequestServices.GetRequiredService<Source>())));

        private static Operation Stream(string path, string mediaType, OperationHandler handler) => new()
        {
            Name = "Read",
            OperationId = path,
            DeclaredAs = "TestRouter.Read",
            Methods = ["GET"],
            Path = path,
            Pattern = path,
            MediaType = mediaType,
            Handler = handler,
        };
    }
}
