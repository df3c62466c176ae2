using System.Text.Json.Nodes;

namespace Tutorial.Tests;

public sealed class ResponseModelTests
{
    private const string User = """{"username":"foo","password":"secret","email":"foo@example.com","full_name":"Foo"}""";

    [Theory]
    [InlineData("response_model.tutorial001")]
    [InlineData("response_model.tutorial001_01")]
    [Trait("Feature", "Return annotation as response model")]
    public async Task Answer_is_written_and_documented_as_the_response_model(string id)
    {
        await using var app = await TutorialHost.StartAsync(id);

        await app.Get("/items/").Answers(200,
            """[{"name":"Portal Gun","price":42.0,"description":null,"tax":null,"tags":[]},{"name":"Plumbus","price":32.0,"description":null,"tax":null,"tags":[]}]""");
        await app.Post("/items/", """{"name":"Foo","price":1,"unknown":2}""").Answers(200, """{"name":"Foo","price":1.0,"description":null,"tax":null,"tags":[]}""");
        Assert.Equal(
            """{"items":{"$ref":"#/components/schemas/Item"},"type":"array","title":"Response Read Items Items  Get"}""",
            (await Schema(app, "/items/", "get"))?.ToJsonString());
    }

    [Fact]
    [Trait("Feature", "response_model argument")]
    public async Task Response_model_filters_a_model_that_does_not_derive_from_it()
    {
        await using var app = await TutorialHost.StartAsync("response_model.tutorial003");

        await app.Post("/user/", User).Answers(200, """{"username":"foo","email":"foo@example.com","full_name":"Foo"}""");
        Assert.Equal("""{"$ref":"#/components/schemas/UserOut"}""", (await Schema(app, "/user/", "post"))?.ToJsonString());
    }

    [Fact]
    [Trait("Feature", "Filtering by type")]
    public async Task Only_members_of_the_declared_type_are_sent()
    {
        await using var app = await TutorialHost.StartAsync("response_model.tutorial003_01");

        await app.Post("/user/", User).Answers(200, """{"username":"foo","email":"foo@example.com","full_name":"Foo"}""");
    }

    [Fact]
    public async Task Without_another_model_the_password_goes_out()
    {
        await using var app = await TutorialHost.StartAsync("response_model.tutorial002");

        await app.Post("/user/", User).Answers(200, User);
    }

    [Fact]
    [Trait("Feature", "Response or subclass as annotation")]
    public async Task Results_of_the_platform_are_sent_as_they_are()
    {
        await using var app = await TutorialHost.StartAsync("response_model.tutorial003_02");

        await app.Get("/portal").Answers(200, """{"message":"Here's your interdimensional portal."}""");
        var redirect = await app.Get("/portal?teleport=true").Answers(307, "");
        Assert.Equal("https://www.youtube.com/watch?v=dQw4w9WgXcQ", redirect.Headers.Location?.OriginalString);
        Assert.Equal("{}", (await Schema(app, "/portal", "get"))?.ToJsonString());
    }

    [Theory]
    [InlineData("foo", """{"name":"Foo","price":50.2}""")]
    [InlineData("bar", """{"name":"Bar","price":62.0,"description":"The bartenders","tax":20.2}""")]
    [InlineData("baz", """{"name":"Baz","price":50.2,"description":null,"tax":10.5,"tags":[]}""")]
    [Trait("Feature", "exclude_unset, exclude_defaults, exclude_none")]
    public async Task Members_that_were_never_set_are_left_out(string id, string body)
    {
        await using var app = await TutorialHost.StartAsync("response_model.tutorial004");

        await app.Get($"/items/{id}").Answers(200, body);
    }

    [Fact]
    [Trait("Feature", "include and exclude")]
    public async Task Members_are_kept_or_left_out_by_name()
    {
        await using var app = await TutorialHost.StartAsync("response_model.tutorial005");

        await app.Get("/items/bar/name").Answers(200, """{"name":"Bar","description":"The Bar fighters"}""");
        await app.Get("/items/bar/public").Answers(200, """{"name":"Bar","price":62.0,"description":"The Bar fighters"}""");
        Assert.Equal("""{"$ref":"#/components/schemas/Item"}""", (await Schema(app, "/items/{item_id}/name", "get"))?.ToJsonString());
    }

    private static async Task<JsonNode?> Schema(TutorialHost app, string path, string method)
    {
        var document = await (await app.Get("/openapi.json").Sent()).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(document)!["paths"]![path]![method]!["responses"]!["200"]!["content"]!["application/json"]!["schema"];
    }
}
