namespace Tutorial.Tests;

public sealed class StrictContentTypeTests
{
    [Theory]
    [InlineData(null, 200, """{"name":"Foo","price":50.5}""")]
    [InlineData("application/json", 200, """{"name":"Foo","price":50.5}""")]
    [InlineData("text/plain", 422, """{"detail":[{"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":"{\"name\":\"Foo\",\"price\":50.5}"}]}""")]
    [Trait("Feature", "Strict content type")]
    public async Task Body_without_a_type_is_json_where_the_app_says_so(string? type, int status, string answer)
    {
        await using var app = await TutorialHost.StartAsync("strict_content_type.tutorial001");
        var body = new ByteArrayContent("""{"name":"Foo","price":50.5}"""u8.ToArray());
        body.Headers.ContentType = type is null ? null : new(type);

        await app.Send(HttpMethod.Post, "/items/", body).Answers(status, answer);
    }

    [Theory]
    [InlineData(null, 422)]
    [InlineData("application/geo+json", 200)]
    [InlineData("application/json-seq", 422)]
    [InlineData("text/json", 422)]
    [Trait("Feature", "Wrong content type")]
    public async Task Body_of_another_type_is_text(string? type, int status)
    {
        await using var app = await TutorialHost.StartAsync("body.tutorial001");
        var body = new ByteArrayContent("""{"name":"Foo","price":50.5}"""u8.ToArray());
        body.Headers.ContentType = type is null ? null : new(type);

        await app.Send(HttpMethod.Post, "/items/", body).Answers(status, status == 200
            ? """{"name":"Foo","price":50.5,"description":null,"tax":null}"""
            : """{"detail":[{"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":"{\"name\":\"Foo\",\"price\":50.5}"}]}""");
    }
}
