namespace Tutorial.Tests;

public sealed class RequestFormsAndFilesTests
{
    [Fact]
    [Trait("Feature", "Forms and files together")]
    public async Task Fields_and_files_come_in_one_form()
    {
        await using var app = await TutorialHost.StartAsync("request_forms_and_files.tutorial001");
        var plain = new StringContent("<file b content>");
        plain.Headers.ContentType = new("text/plain");

        await app.Send(HttpMethod.Post, "/files/", new MultipartFormDataContent
        {
            { new StringContent("foo"), "token" },
            { new StringContent("<file content>"), "file", "test.txt" },
            { plain, "fileb", "testb.txt" },
        }).Answers(200, """{"file_size":14,"token":"foo","fileb_content_type":"text/plain"}""");
        await app.Send(HttpMethod.Post, "/files/", new MultipartFormDataContent { { new StringContent("foo"), "token" } }).Answers(422,
            """{"detail":[{"type":"missing","loc":["body","file"],"msg":"Field required","input":null},{"type":"missing","loc":["body","fileb"],"msg":"Field required","input":null}]}""");
        Assert.Equal(
            """{"content":{"multipart/form-data":{"schema":{"$ref":"#/components/schemas/Body_create_file_files__post"}}},"required":true}""",
            await app.DocumentedAsync("paths", "/files/", "post", "requestBody"));
    }
}
