using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Generators.Tests;

public sealed class EndlessAnswerTests
{
    private const string Types =
        """
        public class Order
        {
            public List<Line> Lines { get; set; } = [];
            public static Order Cyclic() { var order = new Order(); order.Lines.Add(new Line { Order = order }); return order; }
        }
        public class Line { public Order? Order { get; set; } }
        public record OrderPublic(List<int> Lines);
        public record Self(int N) { public Self Me => this; public List<int> Before => []; }
        public class Chain
        {
            public Chain? Next { get; init; }
            public static Chain Of(int count) { Chain? chain = null; for (var i = 0; i < count; i++) chain = new() { Next = chain }; return chain!; }
        }
        public static class Values
        {
            public static Dictionary<string, object?> Dictionary() { var self = new Dictionary<string, object?>(); self["self"] = self; return self; }
            public static List<object?> List() { var self = new List<object?>(); self.Add(self); return self; }
            public static List<object> Shared(int levels) { List<object> list = ["a"]; for (var i = 0; i < levels; i++) list = [list, list]; return list; }
            public static IEnumerable<int> Numbers() { while (true) yield return 1; }
        }
        """;

    private const string Deeper = "is nested deeper than 200 (MaxJsonDepth).";
    private const string Raise = "Raise MaxJsonDepth for a value that does end.";

    [Theory]
    [InlineData("Order Read() => Order.Cyclic()", "Order.lines[0].order.lines[0].order…", "Order")]
    [InlineData("List<Order> Read() => [new(), Order.Cyclic()]", "List<Order>[1].lines[0].order.lines[0].order…", "Order")]
    [InlineData("Dictionary<string, Order?> Read() => new() { [\"a\"] = Order.Cyclic() }", "Dictionary<string, Order>.a.lines[0].order.lines[0].order…", "Order")]
    [InlineData("(int, Order) Read() => (1, Order.Cyclic())", "ValueTuple<Int32, Order>[1].lines[0].order.lines[0].order…", "Order")]
    [InlineData("Union<int, Order> Read() => Order.Cyclic()", "Union<Int32, Order>.lines[0].order.lines[0].order…", "Line")]
    [InlineData("Self Read() => new(1)", "Self.me.me…", "Self")]
    [InlineData("Chain Read() => Chain.Of(100_000)", "Chain.next.next…", "Chain")]
    public Task Model_without_end_is_500_that_names_type_and_path(string operation, string path, string type) =>
        Told($"[Get(\"/\")] public static {operation};").Get("/")
            .Answers(500, $"{path} {Deeper} {type} refers back to itself: return a model without the reference back. {Raise}");

    [Theory]
    [InlineData("Dictionary<string, object?> Read() => Values.Dictionary()", "Dictionary<string, object>.self.self…", ".self")]
    [InlineData("List<object?> Read() => Values.List()", "List<object>[0][0]…", "[0]")]
    [InlineData("object Read() => Values.Dictionary()", "Dictionary<string, object>.self.self…", ".self")]
    [InlineData("object Read() => Order.Cyclic()", "Order.lines[0].order.lines[0].order…", ".lines[0].order")]
    [InlineData("object Read() => new { order = Order.Cyclic() }", "anonymous<Order>.order.lines[0].order.lines[0]…", ".order.lines[0]")]
    [InlineData(
        "System.Text.Json.Nodes.JsonNode Read() { System.Text.Json.Nodes.JsonArray node = []; for (var i = 0; i < 10_000; i++) node = [node]; return node; }",
        "JsonNode[0][0]…",
        "[0]")]
    [InlineData(
        "System.Text.Json.JsonElement Read() => System.Text.Json.JsonElement.Parse(new string('[', 999) + new string(']', 999), new() { MaxDepth = 1000 })",
        "JsonElement[0][0]…",
        "[0]")]
    public Task Other_value_without_end_is_500_that_names_type_and_path(string operation, string path, string part) =>
        Told($"[Get(\"/\")] public static {(operation.EndsWith('}') && operation.Contains("return") ? operation : operation + ";")}").Get("/")
            .Answers(500, $"{path} {Deeper} '{part}' comes again and again: return a value that does not hold itself. {Raise}");

    [Fact]
    public Task Entity_that_becomes_another_model_is_written_whole() =>
        Told("[Get(\"/\", ResponseModel = typeof(OrderPublic))] public static Order Read() => Order.Cyclic();").Get("/")
            .Answers(500, $"Order.lines[0].order.lines[0].order… {Deeper} Order refers back to itself: return a model without the reference back. {Raise}");

    [Theory]
    [InlineData("List<object> Read() => Values.Shared(40)", "List<object>[0][0][0][0][0][0]…")]
    [InlineData("IEnumerable<int> Read() => Values.Numbers().Select(number => number)", "IEnumerable<Int32>[")]
    [InlineData("string Read() => new('a', 4999)", "string is where the JSON grew over 5000 bytes")]
    public async Task Answer_larger_than_the_bound_is_500(string operation, string start)
    {
        var (status, body) = await Told($"[Get(\"/\")] public static {operation};", options => options.MaxResponseSize = 5000).Get("/").Sent();

        Assert.Equal(500, status);
        Assert.StartsWith(start, body, StringComparison.Ordinal);
        Assert.EndsWith("is where the JSON grew over 5000 bytes (MaxResponseSize). Answer with a page or a stream, or raise MaxResponseSize.", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", 4998)]
    [InlineData("é", 2499)]
    [InlineData("\\n", 2499)]
    public Task Text_up_to_the_bound_is_written(string text, int count) =>
        Told($"[Get(\"/\")] public static string Read() => new('{text}', {count});", options => options.MaxResponseSize = 5000).Get("/")
            .Answers(200, $"\"{string.Concat(Enumerable.Repeat(text, count))}\"");

    [Fact]
    public async Task Session_around_an_answer_without_end_is_not_completed()
    {
        var api = Told(
            """
            [Get("/")] public static Order Read([Depends(nameof(Session))] int session) => Order.Cyclic();
            public static async IAsyncEnumerable<int> Session()
            {
                try { await Task.Yield(); yield return 1; Seen.Steps += "completed;"; }
                finally { Seen.Steps += "ended;"; }
            }
            """,
            more: "public static class Seen { public static string Steps = \"\"; }");

        Assert.Equal(500, (await api.Get("/").Sent()).Status);
        Assert.Equal("ended;", api.Static<string>("Seen", "Steps"));
    }

    [Theory]
    [InlineData("Order.Cyclic()", "Order.lines[0]")]
    [InlineData("Values.Dictionary()", "Dictionary<string, o")]
    [InlineData("Values.Shared(40)", "List<object>[0][0][0")]
    public async Task Message_without_end_closes_the_connection(string message, string type)
    {
        var api = Told(
            $"[WebSocket(\"/\")] public static async Task Chat(WebSocketConnection socket) {{ await socket.AcceptAsync(); await socket.SendJsonAsync(1); await socket.SendJsonAsync({message}); }}",
            options =>
            {
                options.MaxResponseSize = 5000;
                options.OnWebSocketException<JsonLimitException>((socket, limit) => socket.CloseAsync(4000, limit.Message[..20]));
            });

        var heard = await api.Listen("/");

        Assert.Equal("1", heard[0]);
        Assert.StartsWith("closed 4000 " + type, heard[1], StringComparison.Ordinal);
    }

    [Fact]
    public Task Program_writes_within_the_same_bounds() =>
        Told(
            """
            [Get("/")] public static string Read()
            {
                try { LannerJson.Write(Order.Cyclic()); return "written"; }
                catch (JsonLimitException limit) { return limit.Path; }
            }
            [Get("/order")] public static Order ReadOrder() => new();
            """).Get("/").Answers(200, "\".lines[0].order.lines[0].order…\"");

    // Answers with the exception's message.
    private static Api Told(string operations, Action<LannerOptions>? options = null, string more = "") =>
        Api.Run(operations, Types + more, services: services => services.Configure<LannerOptions>(lanner =>
        {
            lanner.OnException<JsonLimitException>((_, limit) => Results.Text(limit.Message, statusCode: 500));
            options?.Invoke(lanner);
        }));
}
