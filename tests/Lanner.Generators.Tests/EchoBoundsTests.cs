using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Generators.Tests;

public sealed class EchoBoundsTests
{
    private const string Types =
        """
        public record Item(int A, int B);
        [Model(Extra = Extra.Forbid)] public record Closed(int A = 0);
        public record Short([Field(MaxLength = 3)] string Name);
        public record Ruled(string Name) { [Validate] public static void Check(Ruled value) => throw new ValueException("no"); }
        public record Awaited(string Name) { [Validate] public static Task Check(Awaited value) => throw new ValueException("no"); }
        [System.Text.Json.Serialization.JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [System.Text.Json.Serialization.JsonDerivedType(typeof(Cat), "cat")]
        public abstract record Pet;
        public record Cat(int Meows = 0) : Pet;
        """;

    private static readonly string Long = new('A', 5_000);

    [Fact]
    public async Task Each_missing_member_shows_the_start_of_the_object_and_its_size()
    {
        var errors = await Take("Item").Post("/", $$"""{"x":"{{Long}}"}""").Errors();
        Assert.Equal(2, errors.Count);
        Assert.All(errors, error =>
        {
            Assert.StartsWith("""{"x":"AAAA""", (string)error!["input"]!, StringComparison.Ordinal);
            Assert.EndsWith("AAAA… (5008 bytes)", (string)error["input"]!, StringComparison.Ordinal);
            Assert.InRange(Encoding.UTF8.GetByteCount(error["input"]!.ToJsonString(Relaxed)), 1_000, 1_024);
        });
    }

    [Theory]
    [InlineData(1_023, false)]
    [InlineData(1_024, false)]
    [InlineData(1_025, true)]
    public async Task What_is_as_large_as_allowed_is_shown_as_it_is(int size, bool isCut)
    {
        var body = $$"""{ "x":"{{new string('é', (size - 10) / 2)}}{{(size % 2 == 1 ? "A" : "")}}" }""";
        Assert.Equal(size, Encoding.UTF8.GetByteCount(body));
        var input = (await Take("Item").Post("/", body + new string(' ', 100)).Errors())[0]!["input"]!;
        Assert.Equal(isCut, input is JsonValue);
        if (!isCut)
            Assert.Equal(body.Replace(" ", ""), input.ToJsonString(Relaxed));
    }

    [Theory]
    [InlineData("Item", "[1,{0}]", "body", """[1,"AAA""")]
    [InlineData("List<int>", "[{0}]", "body.0", "AAAA")]
    [InlineData("Short", """{"name":{0}}""", "body.name", "AAAA")]
    [InlineData("Closed", """{"x":{0}}""", "body.x", "AAAA")]
    [InlineData("Dictionary<string, int>", """{"x":{0}}""", "body.x", "AAAA")]
    [InlineData("(int, int)", "[1,2,{0}]", "body", """[1,2,"AAA""")]
    [InlineData("Union<int, bool>", "{0}", "body.int", "AAAA")]
    [InlineData("Ruled", """{"name":{0}}""", "body", """{"name":"AAA""")]
    [InlineData("Awaited", """{"name":{0}}""", "body", """{"name":"AAA""")]
    [InlineData("Pet", """{"kind":{0}}""", "body", """{"kind":"AAA""")]
    [InlineData("Pet", """{"x":{0}}""", "body", """{"x":"AAA""")]
    [InlineData("JsonEncoded<int>", "{0}", "body", "AAAA")]
    public async Task Every_error_of_a_body_shows_the_start(string type, string body, string location, string start)
    {
        var (_, text) = await Take(type).Post("/", body.Replace("{0}", $"\"{Long}\"")).Sent();
        var error = JsonNode.Parse(text)!["detail"]![0]!;
        Assert.Equal(location, error.Location());
        Assert.StartsWith(start, (string)error["input"]!, StringComparison.Ordinal);
        Assert.EndsWith(" bytes)", (string)error["input"]!, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1_000, 4_000);
    }

    [Fact]
    public async Task Names_in_locations_are_cut()
    {
        var body = $$"""{"{{Long}}1":"x","{{Long}}2":"y","{{Long}}1":"z"}""";
        foreach (var type in (string[])["Closed", "Dictionary<string, int>"])
        {
            var errors = await Take(type).Post("/", body).Errors(10_000);
            Assert.Equal("y z", string.Join(' ', errors.Select(error => (string)error!["input"]!).Order()));
            Assert.All(errors, error => Assert.EndsWith("AAAA… (5001 bytes)", error.Location(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Texts_of_parameters_are_cut()
    {
        var api = Api.Run("[Post(\"/\")] public static int Take([Query] int q = 1, [Query(MaxLength = 1)] List<string>? l = null, [Header] int h = 1, [Cookie] int c = 1) => 1;");
        Assert.Equal("AAAA… (5000 bytes)", Tail(await api.Post("/?q=" + Long, "").Errors()));
        Assert.Equal("AAAA… (5000 bytes)", Tail(await api.Post("/", "", ("h", Long)).Errors()));
        Assert.Equal("AAAA… (5000 bytes)", Tail(await api.Post("/", "", ("cookie", "c=" + Long)).Errors()));
        Assert.Equal("AAAA… (10007 bytes)", Tail(await api.Post($"/?l={Long}&l={Long}", "").Errors()));
        Assert.Equal("""["a","b"]""", (await api.Post("/?l=a&l=b", "").Errors())[0]!["input"]!.ToJsonString());
        var form = Api.Run("[Post(\"/\")] public static int Take([Form] int f) => 1;");
        Assert.Equal("AAAA… (5000 bytes)", Tail(await form.PostForm("/", "f=" + Long).Errors()));
    }

    [Fact]
    public async Task The_size_may_be_chosen()
    {
        var api = Take("Item", options => options.MaxErrorInputSize = 40);
        Assert.Equal("""{"x":"AAAAAAAAAAAAA… (5008 bytes)""", (string?)(await api.Post("/", $$"""{"x":"{{Long}}"}""").Errors())[0]!["input"]);
        Assert.Equal("""{"x":1}""", (await api.Post("/", """{"x":1}""").Errors())[0]!["input"]!.ToJsonString());
        api = Take("Item", options => options.MaxErrorInputSize = 0);
        Assert.Equal("… (7 bytes)", (string?)(await api.Post("/", """{"x":1}""").Errors())[0]!["input"]);
    }

    [Fact]
    public async Task The_exceptions_message_is_cut()
    {
        var api = Take("Dictionary<string, int>", options => options.OnException<ValidationException>((_, exception) =>
            Microsoft.AspNetCore.Http.TypedResults.Text($"{exception.Message.Length < 1_000} {exception.ToString().Contains("1 validation error in", StringComparison.Ordinal)}")));
        await api.Post("/", $$"""{"{{Long}}":"x"}""").Answers(200, "True True");
    }

    private static System.Text.Json.JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Tail(JsonArray errors)
    {
        var input = (string)errors[0]!["input"]!;
        Assert.InRange(Encoding.UTF8.GetByteCount(input), 1_000, 1_024);
        return input[(input.IndexOf('…', StringComparison.Ordinal) - 4)..];
    }

    private static Api Take(string type, Action<LannerOptions>? options = null) =>
        Api.Run($"[Post(\"/\")] public static int Take([Body] {type} value) => 1;", Types, services: services => services.Configure<LannerOptions>(options ?? (_ => { })));
}
