using System.Text.Json.Nodes;
using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class DocumentContentTests
{
    [Fact]
    [Trait("Feature", "Enums as components")]
    public async Task Enum_is_a_component_with_its_names_on_the_wire()
    {
        var document = await DocumentOf("[Get(\"/\")] public static int Read(Size size) => 1;", "public enum Size { [Name(\"S\")] Small, [Name(\"L\")] Large }");

        Assert.Equal("""{"$ref":"#/components/schemas/Size"}""", document["paths"]!["/"]!["get"]!["parameters"]![0]!["schema"]!.ToJsonString());
        Assert.Equal("""{"type":"string","enum":["S","L"],"title":"Size"}""", document["components"]!["schemas"]!["Size"]!.ToJsonString());
    }

    [Fact]
    [Trait("Feature", "Deprecated parameters")]
    public async Task Deprecated_parameters_and_members_are_marked()
    {
        var document = await DocumentOf(
            "[Post(\"/\")] public static int Make(Thing thing, [Query(Deprecated = true)] int q = 1) => 1;",
            "public record Thing([Field(Deprecated = true)] int Old);");

        Assert.True((bool?)document["paths"]!["/"]!["post"]!["parameters"]![0]!["deprecated"]);
        Assert.True((bool?)document["components"]!["schemas"]!["Thing"]!["properties"]!["old"]!["deprecated"]);
    }

    [Theory]
    [Trait("Feature", "Response content types")]
    [InlineData("[Get(\"/\")] public static int Read() => 1;", "200", "application/json")]
    [InlineData("[Get(\"/\", MediaType = \"text/plain\")] public static string Read() => \"a\";", "200", "text/plain")]
    [InlineData("[Get(\"/\", StatusCode = 204)] public static void Read() { }", "204", null)]
    public async Task Content_of_an_answer_follows_its_media_type_and_status(string operation, string status, string? mediaType)
    {
        var answer = (await DocumentOf(operation))["paths"]!["/"]!["get"]!["responses"]![status]!;

        Assert.Equal(mediaType, answer["content"]?.AsObject().Single().Key);
    }

    private static async Task<JsonNode> DocumentOf(string operations, string types = "")
    {
        var (status, body) = await Run(operations, types).Get("/openapi.json").Sent();
        Assert.Equal(200, status);
        return JsonNode.Parse(body)!;
    }
}
