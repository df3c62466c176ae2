using System.Text.Json.Nodes;

namespace Tutorial.Tests;

public sealed class CustomResponseTests
{
    [Theory]
    [InlineData("tutorial001", "/items/", "application/json", """[{"item_id":"Foo"}]""")]
    [InlineData("tutorial001b", "/items/", "application/json", """[{"item_id":"Foo"}]""")]
    [Trait("Feature", "orjson, ujson responses")]
    public Task Json_has_one_writer(string id, string path, string mediaType, string body) => Sends(id, path, mediaType, body);

    [Theory]
    [InlineData("tutorial005", "/", "text/plain; charset=utf-8", "Hello World")]
    [Trait("Feature", "HTML, plain text")]
    public Task Text_is_sent_in_its_media_type(string id, string path, string mediaType, string body) => Sends(id, path, mediaType, body);

    [Theory]
    [InlineData("tutorial010", "/items/", "text/html; charset=utf-8", "<h1>Items</h1><p>This is a list of items.</p>")]
    [Trait("Feature", "Default response class")]
    public Task Media_type_of_the_application_holds_where_none_is_set(string id, string path, string mediaType, string body) => Sends(id, path, mediaType, body);

    [Theory]
    [InlineData("tutorial009c", "/", "application/json", "{\n  \"message\": \"Hello World\"\n}")]
    [Trait("Feature", "Custom response class")]
    public Task Result_of_the_application_writes_as_it_likes(string id, string path, string mediaType, string body) => Sends(id, path, mediaType, body);

    [Theory]
    [InlineData("tutorial002", """{"text/html":{"schema":{"type":"string"}}}""")]
    [InlineData("tutorial003", """{"application/json":{"schema":{}}}""")]
    [InlineData("tutorial004", """{"text/html":{"schema":{"type":"string"}}}""")]
    [InlineData("tutorial010", """{"text/html":{"schema":{"type":"string"}}}""")]
    [Trait("Feature", "Response content types")]
    public async Task Media_type_is_documented(string id, string content)
    {
        await using var app = await TutorialHost.StartAsync($"custom_response.{id}");

        Assert.Equal(content, (await Responses(app, "/items/"))["200"]!["content"]!.ToJsonString());
        Assert.Equal("text/html; charset=utf-8", (await app.Get("/items/").Sent()).Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("tutorial006", "/typer", 307, "https://typer.tiangolo.com", """{"200":{"description":"Successful Response","content":{"application/json":{"schema":{}}}}}""")]
    [InlineData("tutorial006b", "/fastapi", 307, "https://fastapi.tiangolo.com", """{"307":{"description":"Successful Response"}}""")]
    [InlineData("tutorial006c", "/pydantic", 302, "https://docs.pydantic.dev/", """{"302":{"description":"Successful Response"}}""")]
    [Trait("Feature", "Redirect")]
    public async Task Redirect_is_sent_and_documented(string id, string path, int status, string location, string responses)
    {
        await using var app = await TutorialHost.StartAsync($"custom_response.{id}");

        Assert.Equal(location, (await app.Get(path).Answers(status, "")).Headers.Location?.OriginalString);
        Assert.Equal(responses, (await Responses(app, path)).ToJsonString());
    }

    [Fact]
    [Trait("Feature", "StreamingResponse and FileResponse")]
    public async Task Pieces_are_sent_one_after_another()
    {
        await using var app = await TutorialHost.StartAsync("custom_response.tutorial007");

        await app.Get("/").Answers(200, string.Concat(Enumerable.Repeat("some fake video bytes", 10)));
    }

    [Theory]
    [InlineData("tutorial008", "video/mp4")]
    [InlineData("tutorial009", "video/mp4")]
    [Trait("Feature", "StreamingResponse and FileResponse")]
    public async Task File_of_the_content_root_is_sent(string id, string mediaType)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "large-video-file.mp4"), "video", TestContext.Current.CancellationToken);
            await using var app = await TutorialHost.StartAsync($"custom_response.{id}", folder.FullName);

            var response = await app.Get("/").Answers(200, "video");
            Assert.Equal(mediaType, response.Content.Headers.ContentType?.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Sends(string id, string path, string mediaType, string body)
    {
        await using var app = await TutorialHost.StartAsync($"custom_response.{id}");

        var response = await app.Get(path).Answers(200, body);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.ToString());
    }

    private static async Task<JsonNode> Responses(TutorialHost app, string path)
    {
        var document = await (await app.Get("/openapi.json").Sent()).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(document)!["paths"]![path]!["get"]!["responses"]!;
    }
}
