using System.Text.Json.Nodes;

namespace Tutorial.Tests;

public sealed class SeparateOpenapiSchemasTests
{
    [Theory]
    [InlineData("separate_openapi_schemas.tutorial001")]
    [InlineData("separate_openapi_schemas.tutorial002")]
    [Trait("Feature", "Separate input and output schemas")]
    public async Task Model_that_is_the_same_on_both_sides_has_one_component(string id)
    {
        await using var app = await TutorialHost.StartAsync(id);

        await app.Post("/items/", """{"name":"Foo"}""").Answers(200, """{"name":"Foo","description":null}""");
        var document = await (await app.Get("/openapi.json").Sent()).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var schemas = JsonNode.Parse(document)!["components"]!["schemas"]!.AsObject();
        Assert.Equal(["HTTPValidationError", "Item", "ValidationError"], schemas.Select(schema => schema.Key));
    }
}
