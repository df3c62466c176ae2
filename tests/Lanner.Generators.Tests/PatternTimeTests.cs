using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Generators.Tests;

/// <summary>
/// The time for patterns that need backtracking is one for the whole request. The patterns here are harmless; the time allowed is next
/// to nothing.
/// </summary>
public sealed class PatternTimeTests
{
    private const string Types =
        """
        public record Code([Field(Pattern = "^(?=a)a+$")] string Name);
        public record Word([System.ComponentModel.DataAnnotations.RegularExpression("^(?=a)a+$")] string Name);
        public record Plain([Field(Pattern = "^a+$")] string Name);
        public record Other(int N);
        """;

    [Theory]
    [InlineData("List<Code>")]
    [InlineData("List<Word>")]
    [InlineData("List<Union<Code, Other>>")]
    [InlineData("Dictionary<string, Code>")]
    public async Task Values_for_which_no_time_is_left_are_refused(string type)
    {
        var items = Enumerable.Repeat("""{"name":"aaa"}""", 300);
        var body = type.StartsWith('D') ? $"{{{string.Join(',', items.Select((item, i) => $"\"{i}\":{item}"))}}}" : $"[{string.Join(',', items)}]";
        await Take(type, TimeSpan.FromSeconds(10)).Post("/", body).Answers(200, "1");
        var errors = await Take(type, TimeSpan.FromTicks(1)).Post("/", body).Errors();
        Assert.Contains("string_pattern_timeout", errors.Types());
        Assert.DoesNotContain("string_pattern_mismatch", errors.Types());
        Assert.EndsWith("too_many_errors", errors.Types(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_says_what_has_happened()
    {
        var error = Assert.Single(await Take("Code", TimeSpan.Zero).Post("/", """{"name":"aaa"}""").Errors());
        Assert.Equal(
            """{"type":"string_pattern_timeout","loc":["body","name"],"msg":"String could not be matched with pattern \u0027^(?=a)a\u002B$\u0027 in the time allowed","input":"aaa","ctx":{"pattern":"^(?=a)a\u002B$"}}""",
            error!.ToJsonString());
    }

    [Fact]
    public Task A_mismatch_found_in_time_is_one() =>
        Take("Code", TimeSpan.FromSeconds(10)).Post("/", """{"name":"b"}""").Rejects("string_pattern_mismatch at body.name");

    [Fact]
    public Task A_pattern_of_linear_time_takes_none_of_it() => Take("Plain", TimeSpan.Zero).Post("/", """{"name":"aaa"}""").Answers(200, "1");

    [Fact]
    public Task Body_and_parameters_have_one_time() =>
        Run("[Post(\"/\")] public static int Take(Code body, [Query(Pattern = \"^(?=a)a+$\")] string q) => 1;", TimeSpan.FromTicks(1))
            .Post("/?q=aaa", """{"name":"aaa"}""").Rejects("string_pattern_timeout at query.q");

    [Fact]
    public async Task A_failed_attempt_of_a_union_takes_from_it()
    {
        var errors = await Run("[Post(\"/\")] public static int Take(Union<Code, Other> body, [Query(Pattern = \"^(?=a)a+$\")] string q) => 1;", TimeSpan.FromTicks(1))
            .Post("/?q=aaa", """{"name":"b","n":1}""").Errors();
        Assert.Equal("string_pattern_timeout", errors.Types());
    }

    [Fact]
    public Task Each_request_has_its_own_time() =>
        Run("[Post(\"/\")] public static int Take([Query(Pattern = \"^(?=a)a+$\")] string q) => 1;", TimeSpan.FromTicks(1)).Post("/?q=aaa", "").Answers(200, "1");

    private static Api Take(string type, TimeSpan time) => Run($"[Post(\"/\")] public static int Take([Body] {type} value) => 1;", time);

    private static Api Run(string operation, TimeSpan time) =>
        Api.Run(operation, Types, services: services => services.Configure<LannerOptions>(options => options.MaxPatternTime = time));
}
