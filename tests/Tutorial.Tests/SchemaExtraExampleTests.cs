using System.Text.Json.Nodes;

namespace Tutorial.Tests;

public sealed class SchemaExtraExampleTests
{
    [Fact]
    [Trait("Feature", "Examples")]
    public async Task Examples_of_members_are_documented()
    {
        var document = await Document("tutorial002");
        Assert.Equal(
            """{"type":"number","title":"Price","examples":[35.4]}""",
            document["components"]!["schemas"]!["Item"]!["properties"]!["price"]!.ToJsonString());
    }

    [Theory]
    [InlineData("tutorial003", """{"$ref":"#/components/schemas/Item","examples":[{"name": "Foo", "description": "A very nice Item", "price": 35.4, "tax": 3.2}]}""")]
    [InlineData("tutorial004", """{"$ref":"#/components/schemas/Item","examples":[{"name": "Foo", "description": "A very nice Item", "price": 35.4, "tax": 3.2},{"name": "Bar", "price": "35.4"},{"name": "Baz", "price": "thirty five point four"}]}""")]
    [Trait("Feature", "Examples")]
    public async Task Examples_of_a_body_are_documented(string id, string schema)
    {
        var content = (await Document(id))["paths"]!["/items/{item_id}"]!["put"]!["requestBody"]!["content"]!["application/json"]!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(schema), content["schema"]), content.ToJsonString());
    }

    [Fact]
    [Trait("Feature", "Examples")]
    public async Task Named_examples_of_a_body_are_documented()
    {
        var examples = (await Document("tutorial005"))["paths"]!["/items/{item_id}"]!["put"]!["requestBody"]!["content"]!["application/json"]!["examples"]!;
        Assert.Equal(["normal", "converted", "invalid"], examples.AsObject().Select(example => example.Key));
        Assert.Equal(
            """{"summary":"Invalid data is rejected with an error","value":{"name":"Baz","price":"thirty five point four"}}""",
            examples["invalid"]!.ToJsonString());
    }

    private static async Task<JsonNode> Document(string id)
    {
        await using var app = await TutorialHost.StartAsync($"schema_extra_example.{id}");

        await app.Put("/items/1", """{"name":"Foo","price":2}""").Answers(200, """{"item_id":1,"item":{"name":"Foo","price":2.0,"description":null,"tax":null}}""");
        return JsonNode.Parse(await (await app.Get("/openapi.json").Sent()).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
