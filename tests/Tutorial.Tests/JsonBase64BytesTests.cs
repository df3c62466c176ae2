namespace Tutorial.Tests;

public sealed class JsonBase64BytesTests
{
    [Fact]
    [Trait("Feature", "Base64 bytes in JSON")]
    public async Task Bytes_travel_as_Base64()
    {
        await using var app = await TutorialHost.StartAsync("json_base64_bytes.tutorial001");

        await app.Post("/data", """{"description":"A file","data":"SGVsbG8sIFdvcmxkIQ=="}""").Answers(200, """{"description":"A file","content":"Hello, World!"}""");
        await app.Get("/data").Answers(200, """{"description":"A plumbus","data":"aGVsbG8="}""");
        await app.Post("/data-in-out", """{"description":"d","data":"+/+/"}""").Answers(200, """{"description":"d","data":"-_-_"}""");
        await app.Post("/data", """{"description":"d","data":"a!"}""").Answers(422,
            """{"detail":[{"type":"bytes_invalid_encoding","loc":["body","data"],"msg":"Data should be valid base64: Invalid symbol 33, offset 1.","input":"a!","ctx":{"encoding":"base64","encoding_error":"Invalid symbol 33, offset 1."}}]}""");
    }
}
