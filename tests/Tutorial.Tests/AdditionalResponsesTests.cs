using System.Text.Json.Nodes;

namespace Tutorial.Tests;

public sealed class AdditionalResponsesTests
{
    [Theory]
    [InlineData("tutorial001", """{"200":{"description":"Successful Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"}}}},"404":{"description":"Not Found","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Message"}}}},"422":""")]
    [InlineData("tutorial002", """{"200":{"description":"Return the JSON item or an image.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"}},"image/png":{}}},"422":""")]
    [InlineData("tutorial003", """{"200":{"description":"Item requested by ID","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"},"example":{"id":"bar","value":"The bar tenders"}}}},"404":{"description":"The item was not found","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Message"}}}},"422":""")]
    [InlineData("tutorial004", """{"200":{"description":"Successful Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"}},"image/png":{}}},"404":{"description":"Item not found"},"302":{"description":"The item was moved"},"403":{"description":"Not enough privileges"},"422":""")]
    [Trait("Feature", "Additional responses in OpenAPI")]
    public async Task Answers_are_documented(string id, string responses)
    {
        await using var app = await TutorialHost.StartAsync($"additional_responses.{id}");

        var document = await (await app.Get("/openapi.json").Sent()).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith(responses, JsonNode.Parse(document)!["paths"]!["/items/{item_id}"]!["get"]!["responses"]!.ToJsonString());
    }

    [Fact]
    public async Task Result_that_is_not_the_model_is_sent_as_it_is()
    {
        await using var app = await TutorialHost.StartAsync("additional_responses.tutorial001");

        await app.Get("/items/foo").Answers(200, """{"id":"foo","value":"there goes my hero"}""");
        await app.Get("/items/bar").Answers(404, """{"message":"Item not found"}""");
    }

    [Fact]
    [Trait("Feature", "StreamingResponse and FileResponse")]
    public async Task File_is_sent_with_ranges_and_conditions()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "image.png"), "0123456789", TestContext.Current.CancellationToken);
            await using var app = await TutorialHost.StartAsync("additional_responses.tutorial002", folder.FullName);

            var whole = await app.Get("/items/foo?img=1").Answers(200, "0123456789");
            Assert.Equal("image/png", whole.Content.Headers.ContentType?.ToString());
            Assert.NotNull(whole.Content.Headers.LastModified);
            var part = await app.Get("/items/foo?img=1", ("Range", "bytes=2-4")).Answers(206, "234");
            Assert.Equal("bytes 2-4/10", part.Content.Headers.ContentRange?.ToString());
            await app.Get("/items/foo?img=1", ("Range", "bytes=20-")).Answers(416, "");
            await app.Get("/items/foo?img=1", ("If-None-Match", whole.Headers.ETag!.ToString())).Answers(304, "");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
