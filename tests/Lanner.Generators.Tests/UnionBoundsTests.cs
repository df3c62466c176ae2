using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Generators.Tests;

/// <summary>
/// Each level of a union in a union is read once, and tells no more errors than all may: not twice as many as the level below.
/// </summary>
public sealed class UnionBoundsTests
{
    private const string Types =
        """
        public record L(int A, Union<L, R>? Next = null);
        public record R(string B, Union<L, R>? Next = null);
        public record A1(int X, Union<A1, A2, A3, A4, A5>? Next = null);
        public record A2(bool X, Union<A1, A2, A3, A4, A5>? Next = null);
        public record A3(Guid X, Union<A1, A2, A3, A4, A5>? Next = null);
        public record A4(DateOnly X, Union<A1, A2, A3, A4, A5>? Next = null);
        public record A5(double X, Union<A1, A2, A3, A4, A5>? Next = null);
        public record M(int A, List<Union<M, N>>? Next = null);
        public record N(string B, List<Union<M, N>>? Next = null);
        public record Many(List<int> Numbers);
        public record Texts(List<string> Numbers);
        [System.Text.Json.Serialization.JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [System.Text.Json.Serialization.JsonDerivedType(typeof(Leaf), "leaf")]
        [System.Text.Json.Serialization.JsonDerivedType(typeof(Branch), "branch")]
        public abstract record Node;
        public record Leaf(int V) : Node;
        public record Branch(Union<Node, L>? Next, Node? Other = null) : Node;
        """;

    [Theory]
    [InlineData("Union<L, R>", """{"a":1,"b":"x","next":""", "}")]
    [InlineData("Union<A1, A2, A3, A4, A5>", """{"x":1,"next":""", "}")]
    [InlineData("Union<M, N>", """{"a":1,"b":"x","next":[""", "]}")]
    [InlineData("Union<Node, L>", """{"kind":"branch","a":1,"next":""", "}")]
    [InlineData("Union<List<Union<L, R>>, Union<L, R>>", """{"a":1,"b":"x","next":""", "}")]
    public async Task Errors_do_not_grow_with_the_depth(string type, string level, string end)
    {
        var sizes = new List<int>();
        foreach (var depth in (int[])[8, 9, 12])
        {
            var body = string.Concat(Enumerable.Repeat(level, depth)) + "{}" + string.Concat(Enumerable.Repeat(end, depth));
            var errors = await Take(type).Post("/", body).Errors();
            Assert.InRange(errors.Count, 2, 101);
            sizes.Add(errors.ToJsonString().Length);
        }
        Assert.InRange(sizes[2], 1, 64 * 1024);
    }

    [Fact]
    public async Task The_first_errors_are_told_as_without_a_bound()
    {
        var body = string.Concat(Enumerable.Repeat("""{"a":1,"b":"x","next":""", 3)) + "{}" + "}}}";
        var all = await Take("Union<L, R>").Post("/", body).Errors();
        Assert.Equal(16, all.Count);
        Assert.Equal("body.L.next.L.next.L.next.L.a", all[0].Location());
        Assert.Equal("body.R.next.R.next.R.next.R.b", all[^1].Location());
        var few = await Take("Union<L, R>", options => options.MaxErrors = 7).Post("/", body).Errors();
        Assert.Equal(8, few.Count);
        Assert.Equal(all.Take(7).Select(error => error!.ToJsonString()), few.Take(7).Select(error => error!.ToJsonString()));
    }

    [Fact]
    public async Task A_type_that_fits_is_chosen_though_another_has_a_thousand_errors()
    {
        var body = $"{{\"numbers\":[{string.Join(',', Enumerable.Repeat("\"x\"", 1_000))}]}}";
        await Run("[Post(\"/\")] public static string Take(Union<Many, Texts> value) => value.Match(_ => \"many\", texts => $\"texts {texts.Numbers.Count}\");")
            .Post("/", body).Answers(200, "\"texts 1000\"");
        await Run("[Post(\"/\")] public static string Take([Body] List<Union<Many, Texts>> value) => string.Join(' ', value.Select(one => one.Match(_ => \"many\", texts => $\"{texts.Numbers.Count}\")));")
            .Post("/", $"[{body},{body},{{\"numbers\":[1]}}]").Answers(200, "\"1000 1000 many\"");
    }

    [Fact]
    public async Task A_bad_value_that_is_repeated_fills_the_list_once()
    {
        var bad = string.Concat(Enumerable.Repeat("""{"a":1,"b":"x","next":""", 4)) + "{}" + "}}}}";
        var errors = await Take("List<Union<L, R>>").Post("/", $"[{string.Join(',', Enumerable.Repeat(bad, 500))}]").Errors();
        Assert.Equal(101, errors.Count);
        Assert.All(errors.SkipLast(1), error => Assert.InRange(int.Parse(error.Location().Split('.')[1], System.Globalization.CultureInfo.InvariantCulture), 0, 3));
    }

    [Fact]
    public async Task Deep_unions_that_fit_are_read()
    {
        const int Depth = 190;
        var body = string.Concat(Enumerable.Repeat("""{"a":1,"next":""", Depth)) + """{"b":"x"}""" + new string('}', Depth);
        var count = "[Post(\"/\")] public static int Take(Union<L, R> value) => Depth(value); private static int Depth(Union<L, R>? value) => value is { } one ? 1 + one.Match(l => Depth(l.Next), r => Depth(r.Next)) : 0;";
        await Run(count).Post("/", body).Answers(200, "191");
    }

    [Theory]
    [InlineData("""{"kind":"bogus","kind":"leaf","v":1}""", 200)]
    [InlineData("""{"kind":"branch","next":{"kind":"leaf","v":1},"other":{"other":null,"next":null,"kind":"branch"}}""", 200)]
    [InlineData("""{"kind":"branch","next":null,"other":{"v":1}}""", 422)]
    public async Task Tags_are_found_wherever_they_stand(string body, int status)
    {
        // Larger than what is looked at again.
        var padding = new string(' ', 3_000);
        Assert.Equal(status, (await Take("Node").Post("/", body.Replace("null", $"null{padding}")).Sent()).Status);
    }

    private static Api Take(string type, Action<LannerOptions>? options = null) => Run($"[Post(\"/\")] public static int Take([Body] {type} value) => 1;", options);

    private static Api Run(string operation, Action<LannerOptions>? options = null) =>
        Api.Run(operation, Types, services: services => services.Configure<LannerOptions>(options ?? (_ => { })));
}
