using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class JsonEncodedTests
{
    private const string Items = "%5B%22abc%22%2C%22def%22%5D";

    [Fact]
    [Trait("Feature", "Json[T] fields")]
    public Task Query_holds_json() => Run("[Get(\"/\")] public static List<string> Read([Query] JsonEncoded<List<string>> items) => items;").Get($"/?items={Items}").Answers(200, """["abc","def"]""");

    [Fact]
    [Trait("Feature", "Json[T] fields")]
    public Task Form_holds_json() => Run("[Post(\"/\")] public static List<string> Read([Form] JsonEncoded<List<string>> items) => items;").PostForm("/", $"items={Items}").Answers(200, """["abc","def"]""");

    [Fact]
    [Trait("Feature", "Json[T] fields")]
    public Task Header_holds_json() =>
        Run("[Get(\"/\")] public static List<string> Read([Header] JsonEncoded<List<string>> xItems) => xItems;").Get("/", ("x-items", """["abc","def"]""")).Answers(200, """["abc","def"]""");

    [Fact]
    [Trait("Feature", "Json[T] fields")]
    public Task Cookie_holds_json() =>
        Run("[Get(\"/\")] public static List<string> Read([Cookie] JsonEncoded<List<string>> items) => items;").Get("/", ("cookie", $"items={Items}")).Answers(200, """["abc","def"]""");

    [Fact]
    [Trait("Feature", "Json[T] fields")]
    public Task Member_of_a_body_holds_json() =>
        Run("[Post(\"/\")] public static Thing Read(Thing thing) => thing;", "public record Thing(JsonEncoded<List<int>> Ids);").Post("/", """{"ids":"[1, 2]"}""").Answers(200, """{"ids":[1,2]}""");

    [Theory]
    [InlineData("1", """{"detail":[{"type":"json_type","loc":["body","ids"],"msg":"JSON input should be string, bytes or bytearray","input":1}]}""")]
    [InlineData("\"[1\"", """{"detail":[{"type":"json_invalid","loc":["body","ids"],"msg":"Invalid JSON: Expecting ',' delimiter","input":"[1","ctx":{"error":"Expecting ',' delimiter"}}]}""")]
    [InlineData("\"[1,null]\"", """{"detail":[{"type":"int_type","loc":["body","ids",1],"msg":"Input should be a valid integer","input":null}]}""")]
    [Trait("Feature", "Json[T] fields")]
    public Task Errors_go_on_inside_the_text(string ids, string answer) =>
        Run("[Post(\"/\")] public static Thing Read(Thing thing) => thing;", "public record Thing(JsonEncoded<List<int>> Ids);").Post("/", $"{{\"ids\":{ids}}}").Answers(422, answer);

    [Fact]
    [Trait("Feature", "Json[T] fields")]
    public Task Document_shows_the_schema_of_the_content() =>
        Run("[Get(\"/\")] public static int Read([Query] JsonEncoded<List<int>> ids) => 1;").Get("/openapi.json").Holds(
            """[{"name":"ids","in":"query","required":true,"schema":{"type":"string","contentMediaType":"application/json","contentSchema":{"items":{"type":"integer"},"type":"array"},"title":"Ids"}}]""", "paths", "/", "get", "parameters");
}
