using System.Buffers;
using System.IO.Pipelines;
using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Lanner.Tests.Responses;

public sealed class ResponseTests
{
    [Theory]
    [InlineData("GET", "/value", 200, "application/json", "\"välue\"")]
    [InlineData("GET", "/null", 200, "application/json", "null")]
    [InlineData("GET", "/nothing", 200, "application/json", "null")]
    [InlineData("POST", "/made", 201, "application/json", "\"made\"")]
    [InlineData("POST", "/changed", 202, "application/json", "\"changed\"")]
    [InlineData("POST", "/reset", 200, "application/json", "\"reset\"")]
    [InlineData("DELETE", "/gone", 204, null, "")]
    [InlineData("DELETE", "/gone-value", 204, null, "")]
    [InlineData("GET", "/html", 200, "text/html; charset=utf-8", "<p>ä</p>")]
    [InlineData("GET", "/result", 418, "text/plain; charset=utf-8", "tea")]
    [InlineData("POST", "/result-default", 201, "text/plain; charset=utf-8", "made")]
    [InlineData("GET", "/prepared", 200, "application/json", "\"prepared\"")]
    [InlineData("GET", "/prepared-text", 200, "text/html; charset=utf-8", "<b>")]
    [InlineData("GET", "/prepared-result", 418, "text/plain; charset=utf-8", "tea")]
    [InlineData("GET", "/prepared-nothing", 200, "application/json", "null")]
    [InlineData("DELETE", "/prepared-gone", 204, null, "")]
    public async Task Answers_have_the_declared_status_and_form(string method, string path, int status, string? contentType, string body)
    {
        foreach (var inMemory in new[] { false, true })
        {
            await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<AnsweringRouter>(), inMemory: inMemory);

            Assert.Equal((status, contentType, body), await api.SendAsync(method, path));
        }
    }

    [Fact]
    public async Task Answers_have_a_length_and_HEAD_has_no_content()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<AnsweringRouter>());

        using var request = new HttpRequestMessage(HttpMethod.Head, "/value");
        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("\"välue\""u8.Length, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_missing_result_is_told_in_the_log()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<AnsweringRouter>());

        Assert.Equal(500, (await api.SendAsync("GET", "/no-result")).Status);
    }

    // A wrapped body reads the caller's memory until the write has ended: the buffer may not be reused before.
    [Fact]
    public async Task The_buffer_is_kept_until_a_slow_write_has_ended()
    {
        var release = new TaskCompletionSource();
        var slow = new SlowStream(release.Task);
        await using var api = await ServedApi.StartAsync(
            app =>
            {
                app.Use(async (http, next) =>
                {
                    http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(slow, http.Features.GetRequiredFeature<IHttpResponseBodyFeature>()));
                    var call = next(http);

                    // The same bucket of the shared pool, asked for on the same thread.
                    for (var i = 0; i < 64; i++)
                        ArrayPool<byte>.Shared.Rent(1024).AsSpan().Fill((byte)'!');
                    release.SetResult();
                    await call;
                });
                app.UseRouting();
                app.IncludeRouter<AnsweringRouter>();
            });

        using var request = new HttpRequestMessage(HttpMethod.Get, "/value");
        try
        {
            using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException)
        {
            // The bytes went into the slow stream, not to the client.
        }

        Assert.Equal("\"välue\"", System.Text.Encoding.UTF8.GetString(slow.Written));
    }

    [Fact]
    public void A_synchronous_answer_allocates_nothing()
    {
        var response = new ResponseWithoutServer();
        var http = new DefaultHttpContext();
        http.Features.Set<IHttpResponseFeature>(response);
        http.Features.Set<IHttpResponseBodyFeature>(response);
        var operation = Operations.Get("/", Operations.Says("text"));
        var call = Operations.InvokerOf(operation);

        for (var i = 0; i < 100; i++)
            Assert.True(call(http).IsCompletedSuccessfully);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            _ = call(http);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("\"text\""u8.Length, response.Length);
        Assert.Equal(0, allocated);
    }

    private sealed class SlowStream(Task release) : MemoryStream
    {
        public byte[] Written { get; private set; } = [];

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await release;
            Written = [.. Written, .. buffer.ToArray()];
        }
    }

    private sealed class ResponseWithoutServer : PipeWriter, IHttpResponseFeature, IHttpResponseBodyFeature
    {
        public long Length { get; private set; }

        public int StatusCode { get; set; } = 200;

        public string? ReasonPhrase { get; set; }

        public IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

        public Stream Body { get; set; } = System.IO.Stream.Null;

        public bool HasStarted => false;

        public Stream Stream => System.IO.Stream.Null;

        public PipeWriter Writer => this;

        public override void Advance(int bytes)
        {
        }

        public override Memory<byte> GetMemory(int sizeHint = 0) => default;

        public override Span<byte> GetSpan(int sizeHint = 0) => default;

        public override void CancelPendingFlush()
        {
        }

        public override void Complete(Exception? exception = null)
        {
        }

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

        public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
        {
            Length = source.Length;
            return default;
        }

        public Task CompleteAsync() => Task.CompletedTask;

        public void DisableBuffering()
        {
        }

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void OnCompleted(Func<object, Task> callback, object state)
        {
        }

        public void OnStarting(Func<object, Task> callback, object state)
        {
        }
    }

    private sealed class AnsweringRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "AnsweringRouter",
            Operations =
            [
                Operations.Get("/value", Operations.Says("välue"), "Value"),
                Operations.Of("HEAD", "/value", Operations.Says("välue"), "ValueHead"),
                Operations.Get("/null", Operations.Says(null!), "Null"),
                Operations.Get("/nothing", (http, operation) => operation.RespondNothingAsync(http), "Nothing"),
                Operations.Of("POST", "/made", Operations.Says("made"), "Made", 201),
                Operations.Of("POST", "/changed", (http, operation) => Changed(http, operation, 202, "changed"), "Changed", 201),
                Operations.Of("POST", "/reset", (http, operation) => Changed(http, operation, 200, "reset"), "Reset", 201),
                Operations.Of("DELETE", "/gone", (http, operation) => operation.RespondNothingAsync(http), "Gone", 204),
                Operations.Of("DELETE", "/gone-value", Operations.Says("unused"), "GoneValue", 204),
                Html("/html", (http, operation) => operation.RespondTextAsync(http, "<p>ä</p>")),
                Operations.Get("/result", (http, operation) => operation.RespondResultAsync(http, Results.Text("tea", statusCode: 418)), "Result"),
                Operations.Of("POST", "/result-default", (http, operation) => operation.RespondResultAsync(http, Results.Text("made")), "ResultDefault", 201),
                Operations.Get("/no-result", (http, operation) => operation.RespondResultAsync(http, null!), "NoResult"),
                Operations.Get("/prepared", Prepared((operation, http) => operation.Prepare<string, StringModel>(http, "prepared")), "Prepared"),
                Html("/prepared-text", Prepared((operation, http) => operation.PrepareText(http, "<b>"))),
                Operations.Get("/prepared-result", Prepared((operation, http) => operation.PrepareResult(http, Results.Text("tea", statusCode: 418))), "PreparedResult"),
                Operations.Get("/prepared-nothing", Prepared((operation, http) => operation.PrepareNothing(http)), "PreparedNothing"),
                Operations.Of("DELETE", "/prepared-gone", Prepared((operation, http) => operation.PrepareNothing(http)), "PreparedGone", 204),
            ],
        };

        private static Operation Html(string path, OperationHandler handler) => new()
        {
            Name = path.Replace("/", "Html", StringComparison.Ordinal),
            DeclaredAs = "TestRouter.Html",
            Methods = ["GET"],
            Path = path,
            Pattern = path,
            MediaType = "text/html",
            Handler = handler,
        };

        private static Task Changed(HttpContext http, OperationContext operation, int status, string text)
        {
            http.Response.StatusCode = status;
            return operation.RespondAsync<string, StringModel>(http, text);
        }

        private static OperationHandler Prepared(Func<OperationContext, HttpContext, PreparedResponse> prepare) => async (http, operation) =>
        {
            using var response = prepare(operation, http);
            await Task.Yield();
            await response.SendAsync(http);
        };
    }
}
