using System.Text;
using Lanner.Runtime;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.Json;

public sealed class JsonLimitTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("[", "0")]
    [InlineData("[1,2,", "2")]
    [InlineData("{\"a\":{\"b\":1},\"c\":[[],{\"d\":2},{\"e\":", "c.2.e")]
    [InlineData("{\"a\\\"]}{\":[\"x]\\\\\",\"y{\",", "a\\\"]}{.2")]
    [InlineData("{\"a\":1,\"b", "b")]
    public void Path_is_found_in_what_was_written(string json, string path) =>
        Assert.Equal(path, string.Join('.', OpenPath.Of(Encoding.UTF8.GetBytes(json))));

    [Theory]
    [InlineData("a b c", ".a.b.c", "")]
    [InlineData("a b c d e f g h i j k l m n", ".a.b.c.d.e.f….i.j.k.l.m.n", "")]
    [InlineData("p a 0 b a 0 b a 0 b", ".p.a[0].b.a[0].b…", ".a[0].b")]
    [InlineData("p a 0 b a 0 b a 0 b a 0", ".p.a[0].b.a[0].b…", ".a[0].b")]
    [InlineData("n n n n n x y", ".n.n…", ".n")]
    [InlineData("a b a b x", ".a.b.a.b.x", "")]
    public void Repeated_part_of_a_path_is_shown_twice(string steps, string text, string part)
    {
        var path = new RepeatedPath([.. steps.Split(' ').Select(step => int.TryParse(step, out var index) ? new LocationSegment(index) : new LocationSegment(step))]);
        Assert.Equal((text, part), (path.ToString(), path.Part));
    }

    [Fact]
    public void Message_stays_short_whatever_the_names_are()
    {
        var value = new Dictionary<string, object?>();
        value[new string('k', 10_000)] = value;
        var limit = Assert.Throws<JsonLimitException>(() => Write(value, 200));
        Assert.True(limit.Message.Length < 500, limit.Message);
    }

    [Fact]
    public void Small_stack_is_an_error_not_a_crash_however_deep_is_allowed() => OnSmallStack(static () =>
    {
        const int depth = 200_000;
        object? value = null;
        for (var i = 0; i < depth; i++)
            value = new List<object?> { value };
        Assert.Contains("more than the stack of its thread holds", Assert.Throws<JsonLimitException>(() => Write(value, int.MaxValue)).Message, StringComparison.Ordinal);

        var reader = new JsonReader(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth)), int.MaxValue);
        var errors = new ErrorList();
        _ = ObjectModel.Read(ref reader, ref errors);
        Assert.Equal("Too deeply nested", reader.Error?.Message);
    });

    [Fact]
    public void Half_a_megabyte_of_stack_holds_the_default_depth() => OnSmallStack(
        static () =>
        {
            var json = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":[", 100)) + string.Concat(Enumerable.Repeat("]}", 100)));
            var reader = new JsonReader(json);
            var errors = new ErrorList();
            Assert.Equal(json, Write(ObjectModel.Read(ref reader, ref errors), JsonReader.DefaultMaxDepth));
            Assert.True(errors.IsEmpty);
        },
        512 * 1024);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Bounds_below_one_are_refused_at_start(int bound)
    {
        var depth = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Start(options => options.MaxJsonDepth = bound));
        Assert.Equal(nameof(LannerOptions.MaxJsonDepth), depth.ParamName);
        var size = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Start(options => options.MaxResponseSize = bound));
        Assert.Equal(nameof(LannerOptions.MaxResponseSize), size.ParamName);

        static async Task Start(Action<LannerOptions> options) =>
            await (await ServedApi.StartAsync(app => app.IncludeRouter<EmptyRouter>(), options)).DisposeAsync();
    }

    [Fact]
    public async Task Answer_without_end_is_500_and_logged_with_the_operation()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<EndlessRouter>());

        Assert.Equal((500, "text/plain; charset=utf-8", "Internal Server Error"), await api.SendAsync("GET", "/"));

        var entry = Assert.Single(api.Log.At(LogLevel.Error));
        Assert.StartsWith("TestRouter.Read ", entry.Text, StringComparison.Ordinal);
        Assert.StartsWith("Dictionary<string, object>.self.self…", Assert.IsType<JsonLimitException>(entry.Exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_without_end_breaks_the_stream_off()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<EndlessRouter>());

        _ = await Assert.ThrowsAsync<HttpRequestException>(() => api.SendAsync("GET", "/stream"));

        Assert.IsType<JsonLimitException>(Assert.Single(api.Log.At(LogLevel.Error)).Exception);
    }

    private static byte[] Write(object? value, int maxDepth)
    {
        var writer = new JsonWriter(KnownModels.Of(new LannerOptions { MaxJsonDepth = maxDepth }));
        try
        {
            writer.WriteWhole<object?, ObjectModel>(value);
            return writer.WrittenSpan.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static void OnSmallStack(Action action, int size = 256 * 1024)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), size);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    private sealed class EmptyRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new() { Name = "EmptyRouter", Operations = [] };
    }

    private sealed class EndlessRouter : IRouter
    {
        private static Dictionary<string, object?> Value { get; } = SelfHolding();

        static RouterDescription IRouter.Describe() => new()
        {
            Name = "TestRouter",
            Operations =
            [
                Operations.Get("/", static (http, operation) => operation.RespondAsync<Dictionary<string, object?>, DictionaryModel<string, StringModel, object?, ObjectModel>>(http, Value)),
                Operations.Get("/stream", static (http, operation) => StreamResponse.SendLinesAsync<object?, ObjectModel>(http, operation, Items()), "Stream"),
            ],
        };

        private static Dictionary<string, object?> SelfHolding()
        {
            var self = new Dictionary<string, object?>();
            self["self"] = self;
            return self;
        }

        private static async IAsyncEnumerable<object?> Items()
        {
            yield return 1;
            await Task.Yield();
            yield return Value;
        }
    }
}
