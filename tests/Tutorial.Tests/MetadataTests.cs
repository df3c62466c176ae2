namespace Tutorial.Tests;

public sealed class MetadataTests
{
    [Theory]
    [Trait("Feature", "App metadata")]
    [InlineData("metadata.tutorial001", """{"name":"Apache 2.0","url":"https://www.apache.org/licenses/LICENSE-2.0.html"}""")]
    [InlineData("metadata.tutorial001_1", """{"name":"Apache 2.0","identifier":"Apache-2.0"}""")]
    public async Task The_document_says_what_the_api_is(string app, string license)
    {
        var document = await TutorialDocument.Of(app);

        Assert.Equal("3.1.0", document.At("openapi").Trim('"'));
        Assert.Equal(
            """{"title":"ChimichangApp","summary":"Deadpool's favorite app. Nuff said.","description":"Chimichangas over HTTP. \uD83D\uDE80\n\n## Items\n\nYou can **read** them.\n","termsOfService":"http://example.com/terms/","contact":{"name":"Deadpoolio the Amazing","url":"http://x-force.example.com/contact/","email":"dp@x-force.example.com"},"license":"""
            + license + ""","version":"0.0.1"}""",
            document.At("info"));
    }

    [Fact]
    [Trait("Feature", "OpenAPI and docs URLs")]
    public async Task The_document_can_move()
    {
        await using var app = await TutorialHost.StartAsync("metadata.tutorial002");

        await app.Get("/openapi.json").Answers(404, """{"detail":"Not Found"}""");
        Assert.Equal("""{"title":"FastAPI","version":"0.1.0"}""", (await TutorialDocument.Of(app, "/api/v1/openapi.json")).At("info"));
        Assert.Contains("url: '/api/v1/openapi.json',", await app.Client.GetStringAsync(new Uri("/docs", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("Feature", "OpenAPI and docs URLs")]
    public async Task Pages_can_move_and_be_switched_off()
    {
        await using var app = await TutorialHost.StartAsync("metadata.tutorial003");

        await app.Get("/docs").Answers(404, """{"detail":"Not Found"}""");
        await app.Get("/redoc").Answers(404, """{"detail":"Not Found"}""");
        Assert.Contains("<title>FastAPI - Swagger UI</title>", await app.Client.GetStringAsync(new Uri("/documentation", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("Feature", "Tag metadata")]
    public async Task Tags_are_described_in_order()
    {
        var document = await TutorialDocument.Of("metadata.tutorial004");

        Assert.Equal(
            """[{"name":"users","description":"Operations with users. The **login** logic is also here."},{"name":"items","description":"Manage items. So _fancy_ they have their own docs.","externalDocs":{"description":"Items external docs","url":"https://fastapi.tiangolo.com/"}}]""",
            document.At("tags"));
        Assert.Equal("""["users"]""", document.At("paths", "/users/", "get", "tags"));
    }
}
