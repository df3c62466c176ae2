using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class ParameterModelTests
{
    private const string Types =
        """
        public record Page([Field(Gt = 0, Le = 100)] int Limit = 100, [OneOf("name", "date")] string OrderBy = "name") { public List<string> Tags { get; init; } = []; }
        [Model(Extra = Extra.Forbid)] public record Closed(string Name, int? Size = null);
        public record Browser(string UserAgent, bool SaveData, List<string>? XTag = null, [Field(Alias = "dnt_x")] string? Track = null);
        """;

    [Theory]
    [InlineData("/?limit=10&orderBy=date&tags=a&tags=b&limit=20", """{"limit":20,"orderBy":"date","tags":["a","b"]}""")]
    [InlineData("/", """{"limit":100,"orderBy":"name","tags":[]}""")]
    public Task Query_model_takes_the_parameters_as_members(string path, string answer) =>
        Run("[Get(\"/\")] public static Page Read([Query] Page page) => page;", Types).Get(path).Answers(200, answer);

    [Fact]
    public Task Error_of_a_member_is_reported_at_the_parameter() => Run("[Get(\"/\")] public static Page Read([Query] Page page) => page;", Types).Get("/?limit=150&orderBy=x").Answers(422,
        """{"detail":[{"type":"less_than_equal","loc":["query","limit"],"msg":"Input should be less than or equal to 100","input":"150","ctx":{"le":100}},{"type":"literal_error","loc":["query","orderBy"],"msg":"Input should be 'name' or 'date'","input":"x","ctx":{"expected":"'name' or 'date'"}}]}""");

    [Fact]
    public Task Missing_member_and_unknown_name_are_told_with_all_that_came() => Run("[Get(\"/\")] public static string Read([Query] Closed closed) => closed.Name;", Types).Get("/?tool=a&tool=b&size=1").Answers(422,
        """{"detail":[{"type":"missing","loc":["query","name"],"msg":"Field required","input":{"size":"1","tool":["a","b"]}},{"type":"extra_forbidden","loc":["query","tool"],"msg":"Extra inputs are not permitted","input":["a","b"]}]}""");

    [Fact]
    public Task Parameter_beside_a_model_is_not_unknown_to_it() =>
        Run("[Get(\"/\")] public static string Read([Query] Closed closed, int n) => closed.Name + n;", Types).Get("/?name=a&n=1").Answers(200, "\"a1\"");

    [Fact]
    public Task Header_model_reads_headers_with_hyphens() =>
        Run("[Get(\"/\")] public static Browser Read([Header] Browser browser) => browser;", Types)
            .Get("/", ("User-Agent", "me"), ("Save-Data", "1"), ("X-Tag", "a"), ("X-Tag", "b"), ("dnt_x", "no"))
            .Answers(200, """{"userAgent":"me","saveData":true,"xTag":["a","b"],"dnt_x":"no"}""");

    [Fact]
    public Task Error_of_a_header_model_names_the_member() =>
        Run("[Get(\"/\")] public static Browser Read([Header] Browser browser) => browser;", Types).Get("/", ("user-agent", "me")).Rejects("missing at header.saveData");

    [Fact]
    public Task Header_model_may_keep_names() =>
        Run("[Get(\"/\")] public static string Read([Header(ConvertUnderscores = false)] Names names) => names.save_data;", "public record Names(string save_data);")
            .Get("/", ("save_data", "1")).Answers(200, "\"1\"");

    [Fact]
    public Task Every_other_header_is_unknown_to_a_model_that_forbids() =>
        Run("[Get(\"/\")] public static string Read([Header] Closed closed) => closed.Name;", Types).Get("/", ("name", "a"), ("X-More", "b")).Rejects("extra_forbidden at header.x-more", "extra_forbidden at header.host");

    [Fact]
    public Task Cookie_model_reads_cookies() =>
        Run("[Get(\"/\")] public static Closed Read([Cookie] Closed closed) => closed;", Types).Get("/", ("cookie", "name=a; size=3")).Answers(200, """{"name":"a","size":3}""");

    [Fact]
    public Task Unknown_cookie_is_reported_where_forbidden() =>
        Run("[Get(\"/\")] public static Closed Read([Cookie] Closed closed) => closed;", Types).Get("/", ("cookie", "name=a; other=3")).Rejects("extra_forbidden at cookie.other");

    [Fact]
    public Task Document_shows_the_members_as_parameters() =>
        Run("[Get(\"/\")] public static Browser Read([Header] Browser browser, [Query] Page page) => browser;", Types).Get("/openapi.json").Holds(
            """[{"name":"limit","in":"query","required":false,"schema":{"type":"integer","maximum":100,"exclusiveMinimum":0,"title":"Limit","default":100}},{"name":"orderBy","in":"query","required":false,"schema":{"type":"string","enum":["name","date"],"title":"Order By","default":"name"}},{"name":"tags","in":"query","required":false,"schema":{"items":{"type":"string"},"type":"array","title":"Tags","default":[]}},{"name":"user-agent","in":"header","required":true,"schema":{"type":"string","title":"User Agent"}},{"name":"save-data","in":"header","required":true,"schema":{"type":"boolean","title":"Save Data"}},{"name":"x-tag","in":"header","required":false,"schema":{"anyOf":[{"items":{"type":"string"},"type":"array"},{"type":"null"}],"title":"X Tag"}},{"name":"dnt_x","in":"header","required":false,"schema":{"anyOf":[{"type":"string"},{"type":"null"}],"title":"Dnt X"}}]""", "paths", "/", "get", "parameters");
}
