using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Generators.Tests;

/// <summary>What may be read may be written, and the other way round: at exactly the limit, and not one deeper.</summary>
public sealed class JsonDepthTests
{
    private const int Limit = 20;

    private const string Types =
        """
        public class Chain { public Chain? Next { get; init; } }
        public record Items(List<Items?>? List = null);
        public record Map(Dictionary<string, Map?>? Entries = null);
        public record Choice(Union<Choice, int>? Next = null);
        public record Pair((int, Pair?)? Both = null);
        public record Anything(object? Value = null);
        public record Node(System.Text.Json.Nodes.JsonNode? Value = null);
        public record Element(System.Text.Json.JsonElement? Value = null);
        [System.Text.Json.Serialization.JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
        [System.Text.Json.Serialization.JsonDerivedType(typeof(Square), "square")]
        public abstract record Shape;
        public record Square(Shape? Inner = null) : Shape;
        """;

    [Theory]
    [InlineData("Chain", "{\"next\":")]
    [InlineData("Items", "{\"list\":", "[")]
    [InlineData("Map", "{\"entries\":", "{\"k\":")]
    [InlineData("Choice", "{\"next\":")]
    [InlineData("Pair", "{\"both\":", "[1,")]
    [InlineData("Anything", "{\"value\":", "[", ">")]
    [InlineData("Anything", "{\"value\":", "{\"k\":", ">")]
    [InlineData("Node", "{\"value\":", "[", ">")]
    [InlineData("Node", "{\"value\":", "{\"k\":", ">")]
    [InlineData("Element", "{\"value\":", "[", ">")]
    [InlineData("Element", "{\"value\":", "{\"k\": ", ">")]
    [InlineData("Shape", "{\"type\":\"square\",\"inner\":")]
    public async Task Depth_is_the_same_both_ways(string type, params string[] openers)
    {
        var api = Api.Run(
            $"""
            [Post("/read")] public static {type} Read({type} value) => value;
            [Post("/write")] public static {type} Write([Body] string text) => LannerJson.Read<{type}>(text, 1000).Value!;
            """,
            Types,
            services: services => services.Configure<LannerOptions>(options => options.MaxJsonDepth = Limit));
        var (fits, isTooDeep) = (Nested(openers, Limit), Nested(openers, Limit + 1));

        await api.Post("/read", fits).Answers(200, fits.Replace(" ", "", StringComparison.Ordinal));
        await api.Post("/write", JsonSerializer.Serialize(fits)).Answers(200, fits.Replace(" ", "", StringComparison.Ordinal));
        await api.Post("/write", JsonSerializer.Serialize(isTooDeep)).Answers(500, "Internal Server Error");
        var (status, body) = await api.Post("/read", isTooDeep).Sent();
        Assert.Equal(422, status);
        Assert.Contains("\"type\":\"json_invalid\"", body, StringComparison.Ordinal);
        Assert.Contains("Too deeply nested", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Get(\"/\")] public static Chain Read([Query] JsonEncoded<Chain> q) => q;")]
    [InlineData("[Get(\"/\")] public static Chain Read([Query] Filter filter) => filter.Q;", 1)]
    public async Task Parameter_that_holds_json_keeps_to_the_depth(string operation, int around = 0)
    {
        var api = Api.Run(
            operation,
            Types + "public record Filter(JsonEncoded<Chain> Q);",
            services: services => services.Configure<LannerOptions>(options => options.MaxJsonDepth = Limit));
        var (fits, isTooDeep) = (Nested(["{\"next\":"], Limit - around), Nested(["{\"next\":"], Limit - around + 1));

        await api.Get($"/?q={Uri.EscapeDataString(fits)}").Answers(200, fits);
        await api.Get($"/?q={Uri.EscapeDataString(isTooDeep)}").Rejects("json_invalid at query.q");
    }

    [Fact]
    public async Task Text_that_holds_json_counts_from_where_it_stands()
    {
        var api = Api.Run(
            "[Post(\"/\")] public static Holder Read(Holder holder) => holder;",
            Types + "public record Holder(JsonEncoded<Chain> Inner);",
            services: services => services.Configure<LannerOptions>(options => options.MaxJsonDepth = Limit));
        var (fits, isTooDeep) = (Nested(["{\"next\":"], Limit - 1), Nested(["{\"next\":"], Limit));

        await api.Post("/", $"{{\"inner\":{JsonSerializer.Serialize(fits)}}}").Answers(200, $"{{\"inner\":{fits}}}");
        await api.Post("/", $"{{\"inner\":{JsonSerializer.Serialize(isTooDeep)}}}").Rejects("json_invalid at body.inner");
    }

    [Theory]
    [InlineData("Chain")]
    [InlineData("Dictionary<string, System.Text.Json.JsonElement>")]
    public async Task Messages_of_a_WebSocket_keep_to_the_depth(string type)
    {
        var api = Api.Run(
            $$"""
            [WebSocket("/")] public static async Task Chat(WebSocketConnection socket)
            {
                await socket.AcceptAsync();
                await foreach (var message in socket.ReceiveAllJsonAsync<{{type}}>())
                    await socket.SendJsonAsync(message!);
            }
            """,
            Types,
            services: services => services.Configure<LannerOptions>(options => options.MaxJsonDepth = 100));
        var (fits, isTooDeep) = (Nested(["{\"next\":"], 100), Nested(["{\"next\":"], 101));

        Assert.Equal([fits, "closed 1007 A JSON message is expected"], await api.Talk("/", fits, isTooDeep));
    }

    [Fact]
    public Task Program_chooses_its_own_depth() => Api.Run(
        """
        [Get("/")] public static string Read()
        {
            var text = string.Concat(Enumerable.Repeat("{\"next\":", 300)) + "null" + new string('}', 300);
            var tooDeep = LannerJson.Read<Chain>(text);
            var chain = LannerJson.Read<Chain>(text, maxDepth: 300).Value!;
            return $"{tooDeep.Errors[0].Type} {LannerJson.Write(chain, maxDepth: 300).Length} {Failure(() => LannerJson.Write(chain, maxDepth: 299))}";
        }
        static string Failure(Action action)
        {
            try { action(); return "none"; }
            catch (JsonLimitException limit) { return limit.Path; }
        }
        [Get("/chain")] public static Chain ReadChain() => new();
        """,
        Types).Get("/").Answers(200, "\"json_invalid 2704 .next.next…\"");

    // Openers are taken in turn; of those before ">", only the last one is repeated.
    private static string Nested(string[] openers, int depth)
    {
        var repeatsLast = openers[^1] == ">";
        var (text, closers, last) = (new StringBuilder(), new Stack<char>(), "");
        for (var i = 0; i < depth; i++)
        {
            last = repeatsLast ? openers[Math.Min(i, openers.Length - 2)] : openers[i % openers.Length];
            _ = text.Append(last);
            closers.Push(last[0] == '{' ? '}' : ']');
        }

        _ = text.Append(last == "[" ? "" : "null");
        return text.Append([.. closers]).ToString();
    }
}
