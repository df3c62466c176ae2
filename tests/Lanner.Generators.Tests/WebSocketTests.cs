using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class WebSocketTests
{
    private const string Log =
        """
        public static class Log { public static readonly List<string> Lines = []; public static string Add(string line) { lock (Lines) Lines.Add(line); return line; } }
        """;

    [Fact]
    [Trait("Feature", "Endpoint")]
    public async Task Messages_of_all_kinds_go_both_ways()
    {
        var api = Run(
            """
            [WebSocket("/ws")] public static async Task Chat(WebSocketConnection socket)
            {
                await socket.AcceptAsync();
                await socket.SendTextAsync("text " + await socket.ReceiveTextAsync());
                await socket.SendJsonAsync((await socket.ReceiveJsonAsync<Item>())! with { Id = 2 });
                await socket.SendBytesAsync("bytes"u8.ToArray());
                await foreach (var text in socket.ReceiveAllTextAsync()) await socket.SendTextAsync(text);
            }
            """, "public record Item(int Id);");

        Assert.Equal(["text a", """{"id":2}""", "bytes", "b", "", "closed 1000"], await api.Talk("/ws", "a", """{"id":"1"}""", "b", ""));
    }

    [Fact]
    [Trait("Feature", "Parameters and dependencies")]
    public async Task Parameters_and_dependencies_are_those_of_operations()
    {
        var api = Run(
            """
            [WebSocket("/{room}/ws"), Requires(nameof(Enter))] public static async Task Chat(
                WebSocketConnection socket, string room, [Depends(nameof(User))] string user, [Header] string host, [Cookie] string? session = null, [Query(Ge = 1)] int n = 1)
            {
                await socket.AcceptAsync();
                await socket.SendTextAsync($"{room} {user} {host} {session} {n}");
            }
            public static void Enter() => Log.Add("enter");
            public static string User(WebSocketConnection socket, string q) => $"{q}{socket.HttpContext.Request.Path}";
            """, Log, "[Router(\"/rooms\")]");

        Assert.Equal(["red a/rooms/red/ws testserver  3", "closed 1000"], await api.Talk("/rooms/red/ws?q=a&n=3"));
        Assert.Equal(["enter"], api.Static<List<string>>("Log", "Lines"));
    }

    [Theory]
    [Trait("Feature", "Validation failure")]
    [InlineData("/ws?n=x", "refused 403")]
    [InlineData("/ws", "refused 403")]
    [InlineData("/nowhere", "refused 404")]
    [InlineData("/ws?n=1", "closed 1000")]
    public async Task Handshake_with_invalid_parameters_is_refused(string path, string end)
    {
        var api = Run("[WebSocket(\"/ws\")] public static Task Chat(WebSocketConnection socket, int n) => socket.AcceptAsync();");

        Assert.Equal([end], await api.Talk(path));
    }

    [Theory]
    [Trait("Feature", "WebSocketException")]
    [InlineData("throw new WebSocketException(1008, \"no\");", "refused 403")]
    [InlineData("throw new HttpException(401, \"who?\");", "refused 401")]
    [InlineData("throw new InvalidOperationException();", "refused 500")]
    [InlineData("await socket.CloseAsync();", "refused 403")]
    [InlineData("await Task.Yield();", "refused 403")]
    [InlineData("await socket.AcceptAsync(); throw new WebSocketException(4001, \"no\");", "closed 4001 no")]
    [InlineData("await socket.AcceptAsync(); throw new HttpException(401, \"who?\");", "closed 1008 who?")]
    [InlineData("await socket.AcceptAsync(); throw new InvalidOperationException();", "closed 1011")]
    [InlineData("await socket.AcceptAsync(); await socket.CloseAsync(1001, \"bye\");", "closed 1001 bye")]
    [InlineData("await socket.AcceptAsync(); await socket.ReceiveBytesAsync();", "closed 1003 A binary message is expected")]
    [InlineData("await socket.AcceptAsync(); await socket.ReceiveJsonAsync<Item>();", "closed 1007 A JSON message is expected")]
    public async Task Failure_closes_the_connection_with_its_code(string code, string end)
    {
        var api = Run($"[WebSocket(\"/ws\")] public static async Task Chat(WebSocketConnection socket) {{ {code} }}", "public record Item(int Id);");

        Assert.Equal([end], await api.Talk("/ws", "hello"));
    }

    [Fact]
    public async Task Message_that_does_not_fit_its_model_closes_with_the_errors()
    {
        var api = Run(
            "[WebSocket(\"/ws\")] public static async Task Chat(WebSocketConnection socket) { await socket.AcceptAsync(); await socket.ReceiveJsonAsync<Item>(); }",
            "public record Item(int Id);");

        var end = Assert.Single(await api.Talk("/ws", """{"id":"x"}"""));

        Assert.StartsWith("""closed 1008 [{"type":"int_parsing","loc":["id"]""", end);
    }

    [Theory]
    [Trait("Feature", "yield dependencies with sockets")]
    [InlineData("await socket.AcceptAsync(); Log.Add(\"endpoint\");", "before,endpoint,after,end")]
    [InlineData("await socket.AcceptAsync(); throw new WebSocketException(1008);", "before,end")]
    [InlineData("await socket.AcceptAsync(); while (true) await socket.ReceiveTextAsync();", "before,end")]
    public async Task Dependencies_stay_open_until_the_endpoint_has_ended(string code, string lines)
    {
        var api = Run(
            $$"""
            [WebSocket("/ws")] public static async Task Chat(WebSocketConnection socket, [Depends(nameof(Session))] string session) { {{code}} }
            public static async IAsyncEnumerable<string> Session()
            {
                Log.Add("before");
                try { await Task.Yield(); yield return "s"; Log.Add("after"); }
                finally { Log.Add("end"); }
            }
            """, Log);

        await api.Talk("/ws");

        // The dependency ends after the client has seen the close.
        await Eventually.Equal(lines.Split(','), () => api.Static<List<string>>("Log", "Lines"));
    }

    [Theory]
    [InlineData("while (true) await socket.ReceiveTextAsync();")]
    [InlineData("await foreach (var text in socket.ReceiveAllTextAsync()) { }")]
    [InlineData("while (true) { await socket.SendTextAsync(\"\"); await Task.Yield(); }")]
    public async Task Connection_is_closed_when_the_host_stops(string code)
    {
        var api = Run(
            $$"""
            [WebSocket("/ws")] public static async Task Chat(WebSocketConnection socket, Microsoft.Extensions.Hosting.IHostApplicationLifetime host)
            {
                await socket.AcceptAsync();
                try { host.StopApplication(); {{code}} }
                finally { Log.Add("end"); }
            }
            """, Log);

        Assert.Equal("closed 1012", (await api.Listen("/ws"))[^1]);
        await Eventually.Equal(["end"], () => api.Static<List<string>>("Log", "Lines"));
    }

    [Fact]
    [Trait("Feature", "Routers and prefixes")]
    public async Task A_path_serves_sockets_and_requests_side_by_side()
    {
        var api = Run(
            """
            [Get("/both")] public static string Read() => "http";
            [WebSocket("/both"), WebSocket("/other")] public static async Task Chat(WebSocketConnection socket) { await socket.AcceptAsync(); await socket.SendTextAsync("ws"); }
            """, attribute: "[Router(\"/api\")]");

        await api.Get("/api/both").Answers(200, "\"http\"");
        await api.Get("/api/other").Answers(404, """{"detail":"Not Found"}""");
        Assert.Equal(["ws", "closed 1000"], await api.Talk("/api/both"));
        Assert.Equal(["ws", "closed 1000"], await api.Talk("/api/other"));
    }
}
