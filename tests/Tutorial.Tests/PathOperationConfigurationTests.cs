namespace Tutorial.Tests;

public sealed class PathOperationConfigurationTests
{
    private const string Body = ""","requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"}}},"required":true}}""";

    [Fact]
    [Trait("Feature", "Operation options")]
    public async Task Status_is_sent_and_described()
    {
        await using var app = await TutorialHost.StartAsync("path_operation_configuration.tutorial001");

        await app.Post("/items/", """{"name":"Foo","price":42}""").Answers(201, """{"name":"Foo","description":null,"price":42.0,"tax":null,"tags":[]}""");
        var document = await TutorialDocument.Of(app);
        Assert.Equal(
            """{"description":"Successful Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"}}}}""",
            document.At("paths", "/items/", "post", "responses", "201"));
        Assert.Equal("", document.At("paths", "/items/", "post", "responses", "200"));
        Assert.Equal("""{"items":{"type":"string"},"type":"array","uniqueItems":true,"title":"Tags","default":[]}""", document.At("components", "schemas", "Item", "properties", "tags"));
    }

    [Fact]
    [Trait("Feature", "Operation options")]
    public async Task Tags_group_operations()
    {
        await using var app = await TutorialHost.StartAsync("path_operation_configuration.tutorial002");

        await app.Get("/items/").Answers(200, """[{"name":"Foo","price":42}]""");
        await app.Get("/users/").Answers(200, """[{"username":"johndoe"}]""");
        var document = await TutorialDocument.Of(app);
        Assert.Equal("""{"tags":["items"],"summary":"Create Item","operationId":"create_item_items__post" """.TrimEnd() + Body, document.Operation("post", "/items/"));
        Assert.Equal("""{"tags":["users"],"summary":"Read Users","operationId":"read_users_users__get"}""", document.Operation("get", "/users/"));
    }

    [Fact]
    [Trait("Feature", "Operation options")]
    public async Task Tags_can_be_constants() =>
        Assert.Equal("""{"tags":["items"],"summary":"Get Items","operationId":"get_items_items__get"}""",
            (await TutorialDocument.Of("path_operation_configuration.tutorial002b")).Operation("get", "/items/"));

    [Fact]
    [Trait("Feature", "Operation options")]
    public async Task Summary_and_description_are_given() =>
        Assert.Equal(
            """{"summary":"Create an item","description":"Create an item with all the information, name, description, price, tax and a set of unique tags","operationId":"create_item_items__post" """.TrimEnd() + Body,
            (await TutorialDocument.Of("path_operation_configuration.tutorial003")).Operation("post", "/items/"));

    [Fact]
    [Trait("Feature", "Description from docstring")]
    public async Task Documentation_of_the_code_is_the_description() =>
        Assert.Equal(
            """{"summary":"Create an item","description":"Create an item with all the information:\n\n- **name**: each item must have a name\n- **description**: a long description\n- **price**: required\n- **tax**: if the item doesn't have tax, you can omit this\n- **tags**: a set of unique tag strings for this item","operationId":"create_item_items__post" """.TrimEnd() + Body,
            (await TutorialDocument.Of("path_operation_configuration.tutorial004")).Operation("post", "/items/"));

    [Fact]
    [Trait("Feature", "Operation options")]
    public async Task Answer_is_described() =>
        Assert.Equal("\"The created item\"", (await TutorialDocument.Of("path_operation_configuration.tutorial005")).At("paths", "/items/", "post", "responses", "200", "description"));

    [Fact]
    [Trait("Feature", "Operation options")]
    public async Task Deprecated_operation_still_answers()
    {
        await using var app = await TutorialHost.StartAsync("path_operation_configuration.tutorial006");

        await app.Get("/elements/").Answers(200, """[{"item_id":"Foo"}]""");
        Assert.Equal("""{"tags":["items"],"summary":"Read Elements","operationId":"read_elements_elements__get","deprecated":true}""",
            (await TutorialDocument.Of(app)).Operation("get", "/elements/"));
    }
}
