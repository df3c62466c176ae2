using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Generators.Tests;

public sealed class ReadingBoundsTests
{
    private const string TooMany =
        """{"type":"too_many_errors","loc":[],"msg":"At most 100 errors are reported, in at most 65536 bytes; others may have been left out","input":null,"ctx":{"max_errors":100}}""";

    private const string Types =
        """
        public record Item(int A, int B);
        [Model(Extra = Extra.Forbid)] public record Closed(int A = 0);
        public record Tagged(List<string> Tags, int N = 0);
        """;

    [Theory]
    [InlineData(99, 99, false)]
    [InlineData(100, 100, false)]
    [InlineData(101, 101, true)]
    [InlineData(5_000, 101, true)]
    public async Task Errors_beyond_the_bound_are_left_out_and_the_last_entry_says_so(int bad, int told, bool leavesOut)
    {
        var errors = await Take("List<int>").Post("/", $"[{string.Join(',', Enumerable.Repeat("\"x\"", bad))}]").Errors();
        Assert.Equal(told, errors.Count);
        Assert.Equal(leavesOut, errors[^1]!.ToJsonString() == TooMany);
        Assert.Equal("body.98", errors[98].Location());
    }

    [Theory]
    [InlineData("List<int>", "[\"a\",\"b\",\"c\"]")]
    [InlineData("Dictionary<string, int>", """{"a":"x","b":"x","c":"x"}""")]
    [InlineData("HashSet<int>", "[\"a\",\"b\",\"c\"]")]
    [InlineData("(int, int, int)", "[\"a\",\"b\",\"c\"]")]
    [InlineData("List<Item>", "[{},{}]")]
    [InlineData("Closed", """{"x":1,"y":1,"z":1}""")]
    [InlineData("Union<Item, List<int>, bool>", "{}")]
    [InlineData("JsonEncoded<List<int>>", "\"[\\\"a\\\",\\\"b\\\",\\\"c\\\"]\"")]
    [InlineData("List<List<List<int>>>", "[[[\"a\"],[\"b\"]],[[\"c\"]]]")]
    [InlineData("List<JsonEncoded<int>>", "[\"\\\"a\\\"\",\"\\\"b\\\"\",\"\\\"c\\\"\"]")]
    public async Task Every_kind_of_value_stops_at_the_bound(string type, string body)
    {
        var errors = await Take(type, options => options.MaxErrors = 2).Post("/", body).Errors();
        Assert.Equal(3, errors.Count);
        Assert.Equal("too_many_errors", (string?)errors[^1]!["type"]);
        Assert.StartsWith("body.", errors[0].Location(), StringComparison.Ordinal);
        Assert.Equal("""{"max_errors":2}""", errors[^1]!["ctx"]!.ToJsonString());
    }

    [Fact]
    public async Task Several_sources_share_the_bound()
    {
        var api = Run("[Post(\"/{p}\")] public static int Take(int p, [Query] List<int> q, [Header] List<int> h, [Cookie] int c, List<int> body) => 1;", options => options.MaxErrors = 5);
        var errors = await api.Post("/x?q=a&q=b", "[\"x\",\"y\"]", ("h", "z"), ("cookie", "c=z")).Errors();
        Assert.Equal(["path.p", "query.q.0", "query.q.1", "header.h.0", "cookie.c", ""], errors.Select(error => error.Location()));
    }

    [Fact]
    public async Task Lists_in_query_and_form_stop_at_the_bound()
    {
        var api = Run("[Post(\"/\")] public static int Take([Query] List<int>? q = null, [Form] List<int>? f = null) => 1;", options => options.MaxErrors = 3);
        var texts = string.Concat(Enumerable.Repeat("&q=x", 500));
        Assert.Equal(4, (await api.PostForm("/?" + texts, "").Errors()).Count);
        Assert.Equal(4, (await api.PostForm("/", texts.Replace('q', 'f')).Errors()).Count);
    }

    [Fact]
    public async Task What_follows_the_bound_is_not_read()
    {
        // What is no JSON is found only where it is read.
        var bad = string.Join(',', Enumerable.Repeat("\"x\"", 200));
        Assert.Equal("int_parsing too_many_errors", (await Take("List<int>").Post("/", $"[{bad},}}").Errors()).Types());
        Assert.Equal("json_invalid", (await Take("List<int>").Post("/", "[\"x\",}").Errors()).Types());
    }

    [Fact]
    public async Task Unknown_keys_are_refused_up_to_the_bound()
    {
        var body = $"{{{string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"k{i}\":{i}"))}}}";
        var errors = await Take("Closed").Post("/", body).Errors();
        Assert.Equal("extra_forbidden too_many_errors", errors.Types());
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"body.k{i}"), errors.SkipLast(1).Select(error => error.Location()));
    }

    [Theory]
    [InlineData("""{"x":1,"a":"y","x":2,"a":"z"}""", "extra_forbidden body.x 2|int_parsing body.a \"z\"")]
    [InlineData("""{"x":1,"a":"y","x":2,"a":3}""", "extra_forbidden body.x 2")]
    [InlineData("""{"a":"y","x":1,"y":1,"x":2}""", "int_parsing body.a \"y\"|extra_forbidden body.x 2|extra_forbidden body.y 1")]
    public async Task Of_an_unknown_key_that_comes_again_the_last_value_is_told(string body, string expected)
    {
        var errors = await Take("Closed").Post("/", body).Errors();
        Assert.Equal(expected.Split('|').Order(), errors.Select(error => $"{error!["type"]} {error.Location()} {error["input"]!.ToJsonString()}").Order());
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    public async Task Keys_whose_bad_values_come_twice_are_told_once_each(int keys)
    {
        var names = Enumerable.Range(0, keys).Select(i => $"\"k{i}\":").ToList();
        var body = $"{{{string.Join(',', names.Select(name => name + "\"x\""))},{string.Join(',', names.Select(name => name + "\"y\""))}}}";
        var errors = await Take("Dictionary<string, int>").Post("/", body).Errors();
        Assert.Equal(keys, errors.Count);
        Assert.All(errors, error => Assert.Equal("y", (string?)error!["input"]));
    }

    [Fact]
    public async Task Keys_whose_bad_values_are_followed_by_good_ones_are_read()
    {
        var names = Enumerable.Range(0, 50).Select(i => $"\"k{i}\":").ToList();
        var body = $"{{{string.Join(',', names.Select(name => name + "\"x\""))},{string.Join(',', names.Select(name => name + "1"))}}}";
        await Take("Dictionary<string, int>").Post("/", body).Answers(200, "1");
    }

    [Fact]
    public async Task Errors_of_a_list_that_comes_again_are_forgotten() =>
        await Take("Tagged").Post("/", """{"tags":[1,2,3],"n":"x","tags":["a"],"n":1}""").Answers(200, "1");

    [Fact]
    public async Task A_hundred_thousand_errors_are_told_where_allowed()
    {
        const int Count = 20_000;
        var keys = Enumerable.Range(0, Count).Select(i => $"\"k{i}\":\"x\"").ToList();
        var body = $"{{{string.Join(',', keys)},{string.Join(',', keys)}}}";
        void Allow(LannerOptions options) => (options.MaxErrors, options.MaxErrorBodySize) = (100_000, 100_000_000);
        Assert.Equal(Count, (await Take("Dictionary<string, int>", Allow).Post("/", body).Errors(int.MaxValue)).Count);
        Assert.Equal(Count, (await Take("Closed", Allow).Post("/", body).Errors(int.MaxValue)).Count);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(2_000)]
    public async Task No_answer_is_larger_than_allowed(int size)
    {
        void Bound(LannerOptions options) => options.MaxErrorBodySize = size;
        var errors = await Take("List<int>", Bound).Post("/", $"[{string.Join(',', Enumerable.Repeat("\"x\"", 50))}]").Errors(size);
        Assert.Equal("too_many_errors", (string?)errors[^1]!["type"]);
        void BoundProblem(LannerOptions options) => (options.MaxErrorBodySize, options.ErrorFormat) = (size + 100, ErrorFormat.ProblemDetails);
        errors = await Take("List<int>", BoundProblem).Post("/", $"[{string.Join(',', Enumerable.Repeat("\"x\"", 50))}]").Errors(size + 100, "errors");
        Assert.Equal("too_many_errors", (string?)errors[^1]!["type"]);
    }

    [Fact]
    public async Task A_handler_gets_a_bounded_list()
    {
        void Handle(LannerOptions options) => options.OnException<ValidationException>((_, exception) =>
            Microsoft.AspNetCore.Http.TypedResults.Text($"{exception.Errors.Count} {exception.Errors[^1].Type} {exception.Errors[^1].Location.Count} {exception.Message.Length < 8_000}"));
        await Take("List<int>", Handle).Post("/", $"[{string.Join(',', Enumerable.Repeat("\"x\"", 5_000))}]").Answers(200, "101 too_many_errors 0 True");
    }

    [Fact]
    public async Task What_LannerJson_reads_is_bounded()
    {
        var api = Run("[Get(\"/\")] public static int Count() => LannerJson.Read<List<Closed>>($\"[{string.Join(',', Enumerable.Repeat(\"1\", 5_000))}]\").Errors.Count;");
        await api.Get("/").Answers(200, "101");
    }

    [Fact]
    public async Task A_message_of_a_WebSocket_is_bounded()
    {
        var api = Run(
            """
            [WebSocket("/")] public static async Task Talk(WebSocketConnection socket)
            {
                await socket.AcceptAsync();
                try { await socket.ReceiveJsonAsync<Tagged>(); }
                catch (ValidationException refused) { await socket.SendTextAsync($"{refused.Errors.Count} {refused.Errors[^1].Type}"); }
            }
            """,
            options => options.MaxErrors = 7);
        Assert.Equal("8 too_many_errors", (await api.Talk("/", $"{{\"tags\":[{string.Join(',', Enumerable.Repeat("1", 500))}]}}"))[0]);
    }

    private static Api Take(string type, Action<LannerOptions>? options = null) => Run($"[Post(\"/\")] public static int Take([Body] {type} value) => 1;", options);

    private static Api Run(string operation, Action<LannerOptions>? options = null) =>
        Api.Run(operation, Types, services: services => services.Configure<LannerOptions>(options ?? (_ => { })));
}
