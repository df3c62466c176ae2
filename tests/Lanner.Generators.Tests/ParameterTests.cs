using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class ParameterTests
{
    [Fact]
    public Task Path_parameter_is_converted() =>
        Run("[Get(\"/items/{itemId}\")] public static int ReadItem(int itemId) => itemId;").Get("/items/42").Answers(200, "42");

    [Fact]
    public Task Wrong_path_parameter_is_reported_with_its_location() =>
        Run("[Get(\"/items/{itemId}\")] public static int ReadItem(int itemId) => itemId;").Get("/items/abc").Answers(422,
            """{"detail":[{"type":"int_parsing","loc":["path","itemId"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"abc"}]}""");

    [Fact]
    public Task Placeholder_in_snake_case_names_the_parameter() =>
        Run("[Get(\"/items/{item_id}\")] public static int ReadItem(int itemId) => itemId;").Get("/items/abc").Rejects("int_parsing at path.item_id");

    [Fact]
    [Trait("Feature", "Path containing slashes")]
    public Task Placeholder_for_the_rest_of_the_path_takes_slashes() =>
        Run("[Get(\"/files/{filePath:path}\")] public static string ReadFile(string filePath) => filePath;").Get("/files/a/b.txt").Answers(200, "\"a/b.txt\"");

    [Fact]
    public Task Missing_query_parameter_is_reported_with_its_location() =>
        Run("[Get(\"/\")] public static string Read(string q) => q;").Get("/").Answers(422,
            """{"detail":[{"type":"missing","loc":["query","q"],"msg":"Field required","input":null}]}""");

    [Theory]
    [InlineData("int n = 5", "5")]
    [InlineData("long n = 5_000_000_000", "5000000000")]
    [InlineData("double n = 1.5", "1.5")]
    [InlineData("float n = 0.1f", "0.1")]
    [InlineData("decimal n = 1.50m", "\"1.50\"")]
    [InlineData("bool n = true", "true")]
    [InlineData("string n = \"a\\\"b\\n\"", "\"a\\\"b\\n\"")]
    [InlineData("string? n = null", "null")]
    [InlineData("int? n = 7", "7")]
    [InlineData("int? n", "null")]
    [InlineData("int? n = null", "null")]
    [InlineData("decimal? n = default", "null")]
    [InlineData("Color? n = null", "null")]
    [InlineData("Guid n = default", "\"00000000-0000-0000-0000-000000000000\"")]
    [InlineData("Color n = Color.Red", "\"red\"")]
    [InlineData("Color n = (Color)1", "\"dark-blue\"")]
    [InlineData("Color? n = Color.Red", "\"red\"")]
    [InlineData("int n = Limits.Most", "100")]
    [InlineData("int n = int.MinValue", "-2147483648")]
    [InlineData("long n = long.MinValue", "-9223372036854775808")]
    [InlineData("uint n = 3", "3")]
    [InlineData("byte n = 3", "3")]
    public Task Absent_parameter_has_the_default_that_the_code_says(string parameter, string answer)
    {
        var type = parameter.Split(' ')[0];
        return Run(
            $"[Get(\"/\")] public static {type} Read({parameter}) => n;",
            "public enum Color { Red, [Name(\"dark-blue\")] Blue } public static class Limits { public const int Most = 100; }").Get("/").Answers(200, answer);
    }

    [Theory]
    [InlineData("/?color=dark-blue", 200, "\"dark-blue\"")]
    [InlineData("/?color=Blue", 422, """{"detail":[{"type":"enum","loc":["query","color"],"msg":"Input should be 'red' or 'dark-blue'","input":"Blue","ctx":{"expected":"'red' or 'dark-blue'"}}]}""")]
    public Task Enum_is_read_by_its_wire_name(string path, int status, string answer) =>
        Run("[Get(\"/\")] public static Color Read(Color color) => color;", "public enum Color { Red, [Name(\"dark-blue\")] Blue }").Get(path).Answers(status, answer);

    [Fact]
    public Task Header_has_hyphens_and_cookie_its_own_name() =>
        Run("[Get(\"/\")] public static string Read([Header] string userAgent, [Cookie] string adsId) => userAgent + adsId;")
            .Get("/", ("user-agent", "me"), ("cookie", "adsId=7")).Answers(200, "\"me7\"");

    [Fact]
    public Task Header_keeps_its_literal_name_where_asked() =>
        Run("[Get(\"/\")] public static string Read([Header(ConvertUnderscores = false)] string strange_header) => strange_header;").Get("/").Rejects("missing at header.strange_header");

    [Fact]
    public Task Alias_is_the_name_on_the_wire() =>
        Run("[Get(\"/\")] public static string Read([Query(Alias = \"item-query\", MinLength = 3)] string q) => q;").Get("/?item-query=ab").Rejects("string_too_short at query.item-query");

    [Fact]
    public Task Errors_come_in_the_order_path_query_header_cookie() =>
        Run("[Get(\"/{id}\")] public static string Read([Cookie] string c, [Header] string h, string q, int id) => c;").Get("/x")
            .Rejects("int_parsing at path.id", "missing at query.q", "missing at header.h", "missing at cookie.c");

    [Theory]
    [InlineData("List<int>", "/?ids=1&ids=2&ids=2", "[1,2,2]")]
    [InlineData("int[]", "/?ids=3", "[3]")]
    [InlineData("HashSet<int>", "/?ids=1&ids=2&ids=2", "[1,2]")]
    [InlineData("IReadOnlyList<int>", "/?ids=4", "[4]")]
    [InlineData("List<int>?", "/", "null")]
    [InlineData("(int, string)", "/?ids=4&ids=x", "[4,\"x\"]")]
    public Task Repeated_query_parameter_fills_a_collection(string type, string path, string answer) =>
        Run($"[Get(\"/\")] public static {type} Read([Query] {type} ids) => ids;").Get(path).Answers(200, answer);

    [Theory]
    [InlineData("/", "[\"foo\",\"bar\"]")]
    [InlineData("/?q=a", "[\"a\"]")]
    public Task Collection_has_the_default_of_its_attribute(string path, string answer) =>
        Run("[Get(\"/\")] public static List<string> Read([Query(Default = [\"foo\", \"bar\"])] List<string> q) => q;").Get(path).Answers(200, answer);

    [Theory]
    [InlineData("HashSet<int>", "[Query(Default = [1, 2])]")]
    [InlineData("int[]", "[Query(Default = [1, 2])]")]
    [InlineData("IReadOnlyList<int>", "[Header(Default = [1, 2])]")]
    public Task Collection_of_any_kind_may_have_a_default(string type, string attribute) =>
        Run($"[Get(\"/\")] public static {type} Read({attribute} {type} ids) => ids;").Get("/").Answers(200, "[1,2]");

    [Fact]
    public Task Default_of_a_collection_stands_in_the_document() =>
        Run("[Get(\"/\")] public static List<string> Read([Query(Default = [\"foo\"])] List<string> q) => q;").Get("/openapi.json").Holds(
            """[{"name":"q","in":"query","required":false,"schema":{"items":{"type":"string"},"type":"array","title":"Q","default":["foo"]}}]""", "paths", "/", "get", "parameters");

    [Fact]
    public async Task Text_of_an_object_is_a_string()
    {
        var api = Run("[Get(\"/{id}\")] public static string Read(object id, [Query] List<object> q, [Header] object x) => (string)id + (string)q[0] + (string)x;");
        await api.Get("/5?q=1", ("x", "2")).Answers(200, "\"512\"");
        await api.Get("/openapi.json").Holds(
            """[{"name":"id","in":"path","required":true,"schema":{"title":"Id"}},{"name":"q","in":"query","required":true,"schema":{"items":{},"type":"array","title":"Q"}},{"name":"x","in":"header","required":true,"schema":{"title":"X"}}]""",
            "paths", "/{id}", "get", "parameters");
    }

    [Theory]
    [InlineData("/?n=", 200, "\"\"")]
    [InlineData("/", 422, """{"detail":[{"type":"missing","loc":["query","n"],"msg":"Field required","input":null}]}""")]
    [Trait("Feature", "Required but nullable")]
    public Task Nullable_parameter_may_be_required(string path, int status, string answer) =>
        Run("[Get(\"/\")] public static string? Read([System.ComponentModel.DataAnnotations.Required] string? n) => n;").Get(path).Answers(status, answer);

    [Theory]
    [InlineData("/?a=inf&b=1", "\"∞ 1\"")]
    [InlineData("/?a=-Infinity&b=2", "\"-∞ 2\"")]
    [InlineData("/?a=NaN&b=3", "\"NaN 3\"")]
    [Trait("Feature", "allow_inf_nan, multiple_of, strict")]
    public Task Infinite_numbers_are_accepted_unless_refused(string path, string answer) =>
        Run("[Get(\"/\")] public static string Read(double a, [Query(AllowInfNan = false)] double b) => FormattableString.Invariant($\"{a} {b}\").Replace(\"Infinity\", \"∞\");").Get(path).Answers(200, answer);

    [Theory]
    [InlineData("nan")]
    [InlineData("-inf")]
    [Trait("Feature", "allow_inf_nan, multiple_of, strict")]
    public Task Infinite_number_is_refused_where_asked(string number) =>
        Run("[Get(\"/\")] public static double Read([Query(AllowInfNan = false)] double b) => b;").Get($"/?b={number}").Answers(422,
            $$"""{"detail":[{"type":"finite_number","loc":["query","b"],"msg":"Input should be a finite number","input":"{{number}}"}]}""");

    [Theory]
    [InlineData("/?q=a+b%20c", "\"a b c\"")]
    [InlineData("/?q=1&q=2", "\"2\"")]
    [InlineData("/?q", "\"\"")]
    [InlineData("/?q=%zz", "\"%zz\"")]
    [Trait("Feature", "Query string parsing")]
    public Task Query_string_is_read_as_browsers_write_it(string path, string answer) =>
        Run("[Get(\"/\")] public static string Read(string q) => q;").Get(path).Answers(200, answer);

    [Fact]
    [Trait("Feature", "Query string parsing")]
    public Task Empty_text_is_no_number() => Run("[Get(\"/\")] public static int Read(int n) => n;").Get("/?n=").Answers(422,
        """{"detail":[{"type":"int_parsing","loc":["query","n"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":""}]}""");

    [Fact]
    [Trait("Feature", "Same name in path and dependency")]
    public async Task Dependency_reads_a_path_parameter_where_the_path_has_it()
    {
        var api = Run("[Get(\"/users/{userId}\")] public static string A(int userId, [Depends(nameof(User))] string user) => user; [Get(\"/users\")] public static string B([Depends(nameof(User))] string user) => user; public static string User(int userId) => $\"user {userId}\";");
        await api.Get("/users/5").Answers(200, "\"user 5\"");
        await api.Get("/users?userId=6").Answers(200, "\"user 6\"");
        await api.Get("/users").Rejects("missing at query.userId");
    }

    [Fact]
    public Task Item_of_a_list_is_reported_with_its_index() =>
        Run("[Get(\"/\")] public static int Read([Query(MinLength = 2)] List<int> ids) => ids.Count;").Get("/?ids=1&ids=x").Rejects("int_parsing at query.ids.1");

    [Fact]
    public Task Number_of_items_is_checked() =>
        Run("[Get(\"/\")] public static int Read([Query(MinLength = 2)] IReadOnlyList<int> ids) => ids.Count;").Get("/?ids=1").Rejects("too_short at query.ids");

    [Theory]
    [InlineData("[Query(Gt = 0, Lt = 2.5)] double n", "3", "less_than")]
    [InlineData("[Query(MultipleOf = 0.01, MaxDigits = 4)] decimal n", "1.234", "multiple_of")]
    [InlineData("[Query(AllowInfNan = false)] double n", "inf", "finite_number")]
    [InlineData("[Query(Pattern = \"^a+$\")] string n", "b", "string_pattern_mismatch")]
    [InlineData("[OneOf(\"a\", \"b\")] string n", "c", "literal_error")]
    [InlineData("[OneOf(\"a\", \"bbb\"), Query(MinLength = 2)] string n", "a", "string_too_short")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(1, 5)] int n", "6", "less_than_equal")]
    [InlineData("[System.ComponentModel.DataAnnotations.StringLength(3)] string n", "abcd", "string_too_long")]
    [InlineData("[System.ComponentModel.DataAnnotations.RegularExpression(\"a+\")] string n", "ab", "string_pattern_mismatch")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(typeof(decimal), \"0.5\", \"2\")] decimal n", "0.25", "greater_than_equal")]
    public Task Constraint_is_checked(string parameter, string text, string error) =>
        Run($"[Get(\"/\")] public static string Read({parameter}) => n.ToString();").Get($"/?n={text}").Rejects($"{error} at query.n");

    [Fact]
    public Task Parameters_named_like_variables_of_generated_code_and_keywords_work() =>
        Run("[Get(\"/{errors}\")] public static int Read(int errors, int http, int mark, int @class, int operation, int result, int await) => errors + http + mark + @class + operation + result + await;")
            .Get("/1?http=2&mark=3&class=4&operation=5&result=6&await=7").Answers(200, "28");

    [Fact]
    public Task Parts_of_the_platform_are_given_by_their_types() =>
        Run(
            """
            [Get("/{id}")] public static string Read(HttpContext context, HttpRequest request, HttpResponse response, System.Security.Claims.ClaimsPrincipal user, CancellationToken cancellation, int id)
            { response.StatusCode = 202; return $"{context.Request.Path}{request.Method}{user.Identity?.IsAuthenticated}{cancellation.CanBeCanceled}"; }
            """).Get("/5").Answers(202, "\"/5GETFalseTrue\"");
}
