namespace Tutorial.Tests;

public sealed class GenerateClientsTests
{
    [Fact]
    [Trait("Feature", "Generate clients")]
    public async Task Ids_can_be_short_so_that_clients_have_good_names()
    {
        await using var app = await TutorialHost.StartAsync("generate_clients.tutorial003");

        await app.Post("/items/", """{"name":"Foo","price":5}""").Answers(200, """{"message":"Item received"}""");
        await app.Get("/items/").Answers(200, """[{"name":"Plumbus","price":3.0},{"name":"Portal Gun","price":9001.0}]""");
        await app.Post("/users/", """{"username":"Foo","email":"foo@example.com"}""").Answers(200, """{"message":"User received"}""");
        var document = await TutorialDocument.Of(app);
        Assert.Equal("\"items-create_item\"", document.At("paths", "/items/", "post", "operationId"));
        Assert.Equal("\"items-get_items\"", document.At("paths", "/items/", "get", "operationId"));
        Assert.Equal("\"users-create_user\"", document.At("paths", "/users/", "post", "operationId"));
        Assert.Equal("""{"items":{"$ref":"#/components/schemas/Item"},"type":"array","title":"Response Items-Get Items"}""",
            document.At("paths", "/items/", "get", "responses", "200", "content", "application/json", "schema"));
    }
}
