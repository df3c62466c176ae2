using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class StreamTests
{
    private const string Item = "public record Item(int Id); public record Named(int Id, string Name) : Item(Id);";

    [Theory]
    [Trait("Feature", "JSON Lines")]
    [InlineData("[Get(\"/\")] public static async IAsyncEnumerable<Item> Read() { yield return new(1); await Task.Yield(); yield return new(2); }", "{\"id\":1}\n{\"id\":2}\n")]
    [InlineData("[Get(\"/\")] public static IEnumerable<Item> Read() { yield return new(1); yield return new(2); }", "{\"id\":1}\n{\"id\":2}\n")]
    [InlineData("[Get(\"/\")] public static IEnumerable<Item> Read() => [new(1), new(2)];", "[{\"id\":1},{\"id\":2}]")]
    [InlineData("[Get(\"/\")] public static async Task<IAsyncEnumerable<int>> Read() { await Task.Yield(); return new[] { 1, 2 }.ToAsyncEnumerable(); }", "1\n2\n")]
    [InlineData("[Get(\"/\")] public static async IAsyncEnumerable<int> Read() { await Task.Yield(); yield break; }", "")]
    [InlineData("[Get(\"/\")] public static async IAsyncEnumerable<string> Read() { await Task.Yield(); yield return \"a\\nb\"; }", "\"a\\nb\"\n")]
    [InlineData("[Get(\"/\", ResponseModel = typeof(Item))] public static async IAsyncEnumerable<Named> Read() { await Task.Yield(); yield return new(1, \"secret\"); }", "{\"id\":1}\n")]
    [InlineData("[Get(\"/\", ResponseModel = typeof(Item))] public static async IAsyncEnumerable<object> Read() { await Task.Yield(); yield return new Item(1); }", "{\"id\":1}\n")]
    public Task Items_become_lines_where_the_method_yields(string operation, string body) => Run(operation, Item).Get("/").Answers(200, body);

    [Theory]
    [Trait("Feature", "Stream data with yield")]
    [Trait("Feature", "Sync handler in stream")]
    [InlineData("[Get(\"/\", MediaType = \"text/plain\")] public static async IAsyncEnumerable<string> Read() { yield return \"a\"; await Task.Yield(); yield return \"ä\"; }")]
    [InlineData("[Get(\"/\", MediaType = \"\")] public static IEnumerable<string> Read() { yield return \"a\"; yield return \"ä\"; }")]
    [InlineData("[Get(\"/\")] public static async IAsyncEnumerable<byte[]> Read() { await Task.Yield(); yield return \"a\"u8.ToArray(); yield return \"ä\"u8.ToArray(); }")]
    [InlineData("[Get(\"/\")] public static IEnumerable<ReadOnlyMemory<byte>> Read() { yield return \"aä\"u8.ToArray(); }")]
    [InlineData("[Get(\"/\")] public static System.IO.Stream Read() => new System.IO.MemoryStream(\"aä\"u8.ToArray());")]
    [InlineData("[Get(\"/\")] public static async Task<System.IO.MemoryStream> Read() { await Task.Yield(); return new(\"aä\"u8.ToArray()); }")]
    public Task Bytes_and_texts_go_as_they_are(string operation) => Run(operation).Get("/").Answers(200, "aä");

    [Theory]
    [Trait("Feature", "Server-Sent Events")]
    [Trait("Feature", "ServerSentEvent fields")]
    [InlineData("[Get(\"/\", EventStream = true)] public static async IAsyncEnumerable<Item> Read() { yield return new(1); await Task.Yield(); yield return new(2); }", "data: {\"id\":1}\n\ndata: {\"id\":2}\n\n")]
    [InlineData("[Get(\"/\", EventStream = true)] public static IEnumerable<Item> Read() { yield return new(1); }", "data: {\"id\":1}\n\n")]
    [InlineData("[Get(\"/\", EventStream = true)] public static IEnumerable<Item> Read() => [new(1)];", "data: {\"id\":1}\n\n")]
    [InlineData("[Get(\"/\", EventStream = true)] public static async IAsyncEnumerable<string> Read() { await Task.Yield(); yield return \"a\\nb\"; }", "data: \"a\\nb\"\n\n")]
    [InlineData("[Get(\"/\")] public static async IAsyncEnumerable<System.Net.ServerSentEvents.SseItem<Item>> Read() { await Task.Yield(); yield return new(new(1), \"made\") { EventId = \"7\", ReconnectionInterval = TimeSpan.FromSeconds(5) }; }", "event: made\ndata: {\"id\":1}\nid: 7\nretry: 5000\n\n")]
    [InlineData("[Get(\"/\")] public static async IAsyncEnumerable<System.Net.ServerSentEvents.SseItem<int>> Read() { await Task.Yield(); yield return new(1); }", "data: 1\n\n")]
    [InlineData("[Get(\"/\")] public static async IAsyncEnumerable<ServerSentEvent<Item>> Read() { await Task.Yield(); yield return new(new(1)) { Event = \"made\", Id = \"7\", Retry = TimeSpan.FromSeconds(5), Comment = \"first\\nsecond\" }; }", ": first\n: second\nevent: made\ndata: {\"id\":1}\nid: 7\nretry: 5000\n\n")]
    [InlineData("[Get(\"/\")] public static async IAsyncEnumerable<ServerSentEvent<string>> Read() { await Task.Yield(); yield return new() { RawData = \"<b>\\r\\n</b>\\r\" }; }", "data: <b>\ndata: </b>\ndata: \n\n")]
    [InlineData("[Get(\"/\")] public static async IAsyncEnumerable<ServerSentEvent<string>> Read() { await Task.Yield(); yield return new() { RawData = \"\" }; }", "data: \n\n")]
    public Task Items_become_events(string operation, string body) => Run(operation, Item).Get("/").Answers(200, body);

    [Theory]
    [InlineData("[Get(\"/\")] public static async IAsyncEnumerable<int> Read() { await Task.Yield(); throw new HttpException(409, \"no\"); yield return 1; }")]
    [InlineData("[Get(\"/\", EventStream = true)] public static IAsyncEnumerable<int> Read() => throw new HttpException(409, \"no\");")]
    [InlineData("[Get(\"/\", EventStream = true)] public static async Task<IAsyncEnumerable<int>> Read() { await Task.Yield(); throw new HttpException(409, \"no\"); }")]
    [InlineData("[Get(\"/\")] public static IEnumerable<int> Read() { throw new HttpException(409, \"no\"); yield return 1; }")]
    public Task Failure_before_the_first_item_is_answered(string operation) => Run("#pragma warning disable CS0162\n" + operation).Get("/").Answers(409, """{"detail":"no"}""");

    [Theory]
    [InlineData("stopping")]
    [InlineData("cancellation")]
    public async Task Events_end_when_the_host_stops(string token)
    {
        var api = Run(
            $$"""
            [Get("/", EventStream = true)] public static async IAsyncEnumerable<int> Read(
                [Depends(nameof(Session))] string session, Microsoft.Extensions.Hosting.IHostApplicationLifetime host, CancellationToken cancellation,
                [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stopping = default)
            {
                yield return 1;
                host.StopApplication();
                await Task.Delay(Timeout.Infinite, {{token}});
            }
            public static async IAsyncEnumerable<string> Session()
            {
                try { await Task.Yield(); yield return "s"; Log.Add("after"); }
                finally { Log.Add("end"); }
            }
            """,
            "public static class Log { public static readonly List<string> Lines = []; public static void Add(string line) { lock (Lines) Lines.Add(line); } }");

        await api.Get("/").Answers(200, "data: 1\n\n");

        await Eventually.Equal(["after", "end"], () => api.Static<List<string>>("Log", "Lines"));
    }

    [Fact]
    public Task Lines_are_sent_to_the_end_while_the_host_stops() =>
        Run(
            """
            [Get("/")] public static async IAsyncEnumerable<int> Read(
                Microsoft.Extensions.Hosting.IHostApplicationLifetime host, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
            {
                yield return 1;
                host.StopApplication();
                await Task.Yield();
                cancellation.ThrowIfCancellationRequested();
                yield return 2;
            }
            """).Get("/").Answers(200, "1\n2\n");

    [Theory]
    [Trait("Feature", "yield and streaming")]
    [InlineData("[Depends(nameof(Session))]", "before,1,2,after,end,task")]
    [InlineData("[Depends(nameof(Session), Ends = DependencyEnd.AfterResponse)]", "before,1,2,task,after,end")]
    public async Task Dependencies_stay_open_until_the_last_item_is_sent(string depends, string lines)
    {
        var api = Run(
            $$"""
            [Get("/")] public static async IAsyncEnumerable<int> Read({{depends}} string session, BackgroundTasks tasks)
            {
                tasks.Add(() => Log.Add("task"));
                for (var n = 1; n < 3; n++) { await Task.Yield(); Log.Add($"{n}"); yield return n; }
            }
            public static async IAsyncEnumerable<string> Session()
            {
                Log.Add("before");
                try { await Task.Yield(); yield return "s"; Log.Add("after"); }
                finally { Log.Add("end"); }
            }
            """,
            "public static class Log { public static readonly List<string> Lines = []; public static void Add(string line) { lock (Lines) Lines.Add(line); } }");

        await api.Get("/").Answers(200, "1\n2\n");

        await Eventually.Equal(lines.Split(','), () => api.Static<List<string>>("Log", "Lines"));
    }

    [Fact]
    [Trait("Feature", "Stream data with yield")]
    public async Task Documents_tell_of_items()
    {
        var (_, document) = await Run(
            """
            [Get("/lines")] public static async IAsyncEnumerable<Item> Lines() { await Task.Yield(); yield break; }
            [Get("/events", EventStream = true)] public static async IAsyncEnumerable<Item> Events() { await Task.Yield(); yield break; }
            [Get("/free")] public static async IAsyncEnumerable<ServerSentEvent<Item>> Free() { await Task.Yield(); yield break; }
            [Post("/map", StatusCode = 201)] public static async IAsyncEnumerable<Dictionary<string, string>> Map() { await Task.Yield(); yield break; }
            [Get("/bytes")] public static async IAsyncEnumerable<byte[]> Bytes() { await Task.Yield(); yield break; }
            [Get("/untyped", MediaType = "")] public static async IAsyncEnumerable<byte[]> Untyped() { await Task.Yield(); yield break; }
            """, Item).Get("/openapi.json").Sent();

        using var json = System.Text.Json.JsonDocument.Parse(document);
        var paths = json.RootElement.GetProperty("paths");
        string Response(string path, string method = "get", string status = "200") => paths.GetProperty(path).GetProperty(method).GetProperty("responses").GetProperty(status).GetRawText();
        Assert.Equal("""{"description":"Successful Response","content":{"application/jsonl":{"itemSchema":{"$ref":"#/components/schemas/Item"}}}}""", Response("/lines"));
        Assert.Equal(
            """{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"properties":{"data":{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"#/components/schemas/Item"}},"event":{"type":"string"},"id":{"type":"string"},"retry":{"type":"integer","minimum":0}},"type":"object","required":["data"]}}}}""",
            Response("/events"));
        Assert.Equal(
            """{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"properties":{"data":{"type":"string"},"event":{"type":"string"},"id":{"type":"string"},"retry":{"type":"integer","minimum":0}},"type":"object"}}}}""",
            Response("/free"));
        Assert.Equal(
            """{"description":"Successful Response","content":{"application/jsonl":{"itemSchema":{"additionalProperties":{"type":"string"},"type":"object","title":"Streamitem Map"}}}}""",
            Response("/map", "post", "201"));
        Assert.Equal("""{"description":"Successful Response","content":{"application/octet-stream":{"schema":{"type":"string"}}}}""", Response("/bytes"));
        Assert.Equal("""{"description":"Successful Response"}""", Response("/untyped"));
    }
}
