namespace Tutorial.Tests;

public sealed class PathOperationAdvancedConfigurationTests
{
    [Theory]
    [Trait("Feature", "operation_id and unique ids")]
    [InlineData("path_operation_advanced_configuration.tutorial001", "some_specific_id_you_define")]
    [InlineData("path_operation_advanced_configuration.tutorial002", "read_items")]
    [InlineData("path_operation_advanced_configuration.tutorial005", "read_items_items__get")]
    public async Task Id_is_given_or_made_by_a_rule(string app, string id) =>
        Assert.Equal($"\"{id}\"", (await TutorialDocument.Of(app)).At("paths", "/items/", "get", "operationId"));

    [Fact]
    [Trait("Feature", "Hide from the schema")]
    public async Task Hidden_operation_answers_and_is_not_described()
    {
        await using var app = await TutorialHost.StartAsync("path_operation_advanced_configuration.tutorial003");

        await app.Get("/items/").Answers(200, """[{"item_id":"Foo"}]""");
        await app.Get("/openapi.json").Answers(200, """{"openapi":"3.1.0","info":{"title":"FastAPI","version":"0.1.0"},"paths":{}}""");
    }

    [Fact]
    [Trait("Feature", "openapi_extra")]
    public async Task Extension_is_added_to_the_operation() =>
        Assert.Equal("""{"summary":"Read Items","operationId":"read_items_items__get","x-aperture-labs-portal":"blue"}""",
            (await TutorialDocument.Of("path_operation_advanced_configuration.tutorial005")).Operation("get", "/items/"));

    [Fact]
    [Trait("Feature", "openapi_extra")]
    public async Task Body_that_the_operation_reads_itself_can_be_described()
    {
        await using var app = await TutorialHost.StartAsync("path_operation_advanced_configuration.tutorial006");

        await app.Send(HttpMethod.Post, "/items/", new StringContent("this is actually not validated")).Answers(200,
            """{"size":30,"content":{"name":"Maaaagic","price":42,"description":"Just kiddin', no magic here. ✨"}}""");
        var document = await TutorialDocument.Of(app);
        Assert.Equal(
            """{"content":{"application/json":{"schema":{"required":["name","price"],"type":"object","properties":{"name":{"type":"string"},"price":{"type":"number"},"description":{"type":"string"}}}}},"required":true}""",
            document.At("paths", "/items/", "post", "requestBody"));
        Assert.Equal("", document.At("paths", "/items/", "post", "responses", "422"));
    }

    [Theory]
    [Trait("Feature", "openapi_extra")]
    [InlineData("name: Deadpoolio\ntags: [x-force, x-men]", 200, """{"name":"Deadpoolio","tags":["x-force","x-men"]}""")]
    [InlineData("name: Deadpoolio\ntags:\n  - x: 1", 422, """{"detail":[{"type":"string_type","loc":["tags",0],"msg":"Input should be a valid string","input":{"x":"1"}}]}""")]
    [InlineData("name: \"\\uD83D\\uDE\uFFFD0\"", 422, """{"detail":"Invalid YAML"}""")]
    public async Task Body_of_another_format_is_read_and_checked(string yaml, int status, string answer)
    {
        await using var app = await TutorialHost.StartAsync("path_operation_advanced_configuration.tutorial007");

        await app.Send(HttpMethod.Post, "/items/", new StringContent(yaml)).Answers(status, answer);
    }
}
