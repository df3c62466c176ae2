using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class BodyTests
{
    private const string Item = "public record Item(string Name);";

    [Fact]
    public Task Several_parameters_are_keys_of_one_object() =>
        Run("[Post(\"/\")] public static string Make(Item item, Item other, [Body(Gt = 0)] int importance) => item.Name + other.Name + importance;", Item)
            .Post("/", """{"item":{"name":"a"},"other":{"name":"b"},"importance":5}""").Answers(200, "\"ab5\"");

    [Theory]
    [InlineData("""{"item":{},"importance":0}""", "missing at body.item.name,missing at body.other,greater_than at body.importance")]
    [InlineData("[]", "missing at body.item,missing at body.other,missing at body.importance")]
    [InlineData("", "missing at body.item,missing at body.other,missing at body.importance")]
    public Task Faults_of_several_parameters_are_all_reported(string body, string errors) =>
        Run("[Post(\"/\")] public static string Make(Item item, Item other, [Body(Gt = 0)] int importance) => item.Name;", Item).Post("/", body).Rejects(errors.Split(','));

    [Fact]
    public Task Embedded_parameter_is_a_key() =>
        Run("[Post(\"/\")] public static string Make([Body(Embed = true)] Item item) => item.Name;", Item).Post("/", """{"item":{"name":"a"}}""").Answers(200, "\"a\"");

    [Theory]
    [InlineData("List<Item> body", """[{"name":"a"},{}]""", "missing at body.1.name")]
    [InlineData("Dictionary<int, double> body", """{"1":2.5,"x":1}""", "int_parsing at body.x.[key]")]
    [InlineData("[Body] int body", "\"x\"", "int_parsing at body")]
    [InlineData("[Body(MinLength = 2)] List<int> body", "[1]", "too_short at body")]
    [InlineData("Item body", "", "missing at body")]
    [InlineData("Item body", "{", "json_invalid at body.1")]
    [InlineData("Item body", "null", "missing at body")]
    public Task Single_parameter_is_the_whole_body(string parameter, string body, string error) =>
        Run($"[Post(\"/\")] public static int Make({parameter}) => 1;", Item).Post("/", body).Rejects(error);

    [Theory]
    [InlineData("Item? body = null", "body?.Name")]
    [InlineData("[Body] string body = \"none\"", "body")]
    [InlineData("[Body] int body = 5", "body.ToString()")]
    public async Task Absent_optional_body_has_its_default(string parameter, string expression)
    {
        var answer = parameter.Contains("none") ? "\"none\"" : parameter.Contains('5') ? "\"5\"" : "null";
        await Run($"[Post(\"/\")] public static string? Make({parameter}) => {expression};", Item).Post("/", "").Answers(200, answer);
    }

    [Fact]
    public Task Body_of_a_dependency_joins_that_of_the_operation() =>
        Run(
            "[Post(\"/\")] public static string Make(Item item, [Depends(nameof(Who))] string who) => item.Name + who; public static string Who(Item author) => author.Name;", Item)
            .Post("/", """{"item":{"name":"a"},"author":{"name":"b"}}""").Answers(200, "\"ab\"");

    [Fact]
    public Task Broken_JSON_ends_the_request_before_a_dependency_runs() =>
        Run("[Post(\"/\")] public static int Make(Item item, [Depends(nameof(Fail))] int x) => x; public static int Fail() => throw new InvalidOperationException();", Item)
            .Post("/", "{").Rejects("json_invalid at body.1");

    [Fact]
    public Task Errors_of_dependencies_come_before_those_of_the_operation_and_the_body_last() =>
        Run("[Post(\"/{id}\")] public static int Make(Item item, int id, [Depends(nameof(Who))] string who) => id; public static string Who([Header] int xWho) => \"\";", Item)
            .Post("/x", "{}").Rejects("missing at header.x-who", "int_parsing at path.id", "missing at body.name");

    [Fact]
    [Trait("Feature", "GET or DELETE with body")]
    public async Task Every_method_may_have_a_body()
    {
        var api = Run("[Get(\"/\"), Delete(\"/\")] public static string Find([Body] Item item) => item.Name;", Item);
        await api.Send(HttpMethod.Get, "/", """{"name":"a"}""", []).Answers(200, "\"a\"");
        await api.Send(HttpMethod.Delete, "/", """{"name":"a"}""", []).Answers(200, "\"a\"");
    }

    [Fact]
    [Trait("Feature", "Body media type")]
    public async Task Media_type_of_a_body_is_documented()
    {
        var (_, document) = await Run("[Post(\"/\")] public static string Make([Body(MediaType = \"application/vnd.api+json\")] Item item) => item.Name;", Item).Get("/openapi.json").Sent();
        Assert.Contains("\"requestBody\":{\"content\":{\"application/vnd.api+json\":", document);
    }
}
