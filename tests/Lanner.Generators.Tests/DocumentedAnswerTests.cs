using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class DocumentedAnswerTests
{
    private const string Types = "public record Item(int Id); public record Message(string Text);";

    [Theory]
    [InlineData("[Response(404, typeof(Message)), Get(\"/\")]",
        """{"200":{"description":"Successful Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"}}}},"404":{"description":"Not Found","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Message"}}}}}""")]
    [InlineData("[Response(200, MediaType = \"image/png\", Description = \"Item or image\"), Get(\"/\")]",
        """{"200":{"description":"Item or image","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"}},"image/png":{}}}}""")]
    [InlineData("[Response(200, Example = \"{\\\"id\\\":1}\"), Get(\"/\")]",
        """{"200":{"description":"Successful Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"},"example":{"id":1}}}}}""")]
    [InlineData("[Response(\"5xx\"), Response(\"default\", typeof(Message)), Response(302, Description = \"Moved\"), Get(\"/\")]",
        """{"200":{"description":"Successful Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"}}}},"5XX":{"description":"Server Error"},"default":{"description":"Default Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Message"}}}},"302":{"description":"Moved"}}""")]
    [InlineData("[Response(200, typeof(Message)), Get(\"/\")]",
        """{"200":{"description":"Successful Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Message"}}}}}""")]
    [InlineData("[Get(\"/\", MediaType = \"\")]", """{"200":{"description":"Successful Response"}}""")]
    public async Task Answers_are_documented(string attributes, string responses)
    {
        var document = await Run($"{attributes} public static Item Read() => new(1);", Types).Document();
        Assert.Equal(responses, document["paths"]!["/"]!["get"]!["responses"]!.ToJsonString());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("[Response(422, typeof(Message))]", false)]
    [InlineData("[Response(\"4XX\", typeof(Message))]", false)]
    [InlineData("[Response(\"default\", typeof(Message))]", false)]
    [Trait("Feature", "Additional responses in OpenAPI")]
    public async Task Declared_422_range_or_default_replaces_the_automatic_one(string attribute, bool isAutomatic)
    {
        var document = await Run($"{attribute} [Get(\"/\")] public static int Read(int id) => id;", Types).Document();
        Assert.Equal(isAutomatic, document["components"]?["schemas"]?["HTTPValidationError"] is not null);
    }

    [Fact]
    public async Task Answers_of_an_operation_replace_those_of_its_router_with_the_same_status()
    {
        var document = await Run(
            "[Response(404, Description = \"Own\"), Get(\"/\", ResponseModel = typeof(object))] public static int Read() => 1;",
            attribute: "[Router, Response(404, typeof(string)), Response(418)]").Document();
        Assert.Equal(
            """{"200":{"description":"Successful Response","content":{"application/json":{"schema":{}}}},"404":{"description":"Own"},"418":{"description":"I'm a teapot"}}""",
            document["paths"]!["/"]!["get"]!["responses"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }
}
