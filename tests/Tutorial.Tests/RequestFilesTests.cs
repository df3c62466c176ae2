namespace Tutorial.Tests;

public sealed class RequestFilesTests
{
    private const string Missing = """{"detail":[{"type":"missing","loc":["body","file"],"msg":"Field required","input":null}]}""";

    [Fact]
    [Trait("Feature", "File as bytes")]
    public async Task File_is_read_into_memory()
    {
        await using var app = await TutorialHost.StartAsync("request_files.tutorial001");

        await app.Send(HttpMethod.Post, "/files/", Files(("file", "test.txt", "<file content>"))).Answers(200, """{"file_size":14}""");
        await app.Send(HttpMethod.Post, "/files/", Files(("file", "test.txt", new string('x', 65_537)))).Answers(200, """{"file_size":65537}""");
        await app.Send(HttpMethod.Post, "/files/").Answers(422, Missing);
        await app.Post("/files/", """{"file":"Foo"}""").Answers(422, Missing);
        Assert.Equal(
            """{"properties":{"file":{"type":"string","contentMediaType":"application/octet-stream","title":"File"}},"type":"object","required":["file"],"title":"Body_create_file_files__post"}""",
            await app.DocumentedAsync("components", "schemas", "Body_create_file_files__post"));
    }

    [Fact]
    [Trait("Feature", "UploadFile")]
    public async Task Upload_has_a_name()
    {
        await using var app = await TutorialHost.StartAsync("request_files.tutorial001");

        await app.Send(HttpMethod.Post, "/uploadfile/", Files(("file", "test.txt", "<file content>"))).Answers(200, """{"filename":"test.txt"}""");
        await app.Send(HttpMethod.Post, "/uploadfile/").Answers(422, Missing);
    }

    [Fact]
    [Trait("Feature", "Wrong upload")]
    public async Task Text_is_no_upload()
    {
        await using var app = await TutorialHost.StartAsync("request_files.tutorial001");

        await app.Send(HttpMethod.Post, "/uploadfile/", new MultipartFormDataContent { { new StringContent("text"), "file" } }).Answers(422,
            """{"detail":[{"type":"value_error","loc":["body","file"],"msg":"Value error, Expected UploadFile, received: <class 'str'>","input":"text","ctx":{"error":{}}}]}""");
    }

    [Fact]
    [Trait("Feature", "Optional file")]
    public async Task Optional_file_may_be_absent()
    {
        await using var app = await TutorialHost.StartAsync("request_files.tutorial001_02");

        await app.Send(HttpMethod.Post, "/files/").Answers(200, """{"message":"No file sent"}""");
        await app.Send(HttpMethod.Post, "/uploadfile/").Answers(200, """{"message":"No upload file sent"}""");
        await app.Send(HttpMethod.Post, "/files/", Files(("file", "test.txt", "<file content>"))).Answers(200, """{"file_size":14}""");
        await app.Send(HttpMethod.Post, "/uploadfile/", Files(("file", "test.txt", "<file content>"))).Answers(200, """{"filename":"test.txt"}""");
        Assert.Equal("""{"content":{"multipart/form-data":{"schema":{"$ref":"#/components/schemas/Body_create_file_files__post"}}}}""", await app.DocumentedAsync("paths", "/files/", "post", "requestBody"));
    }

    [Fact]
    [Trait("Feature", "UploadFile")]
    public async Task File_has_a_description()
    {
        await using var app = await TutorialHost.StartAsync("request_files.tutorial001_03");

        await app.Send(HttpMethod.Post, "/uploadfile/", Files(("file", "test.txt", "<file content>"))).Answers(200, """{"filename":"test.txt"}""");
        Assert.Equal(
            """{"file":{"type":"string","contentMediaType":"application/octet-stream","title":"File","description":"A file read as UploadFile"}}""",
            await app.DocumentedAsync("components", "schemas", "Body_create_upload_file_uploadfile__post", "properties"));
    }

    [Theory]
    [InlineData("002")]
    [InlineData("003")]
    [Trait("Feature", "Several files")]
    public async Task Several_files_keep_their_order(string number)
    {
        await using var app = await TutorialHost.StartAsync("request_files.tutorial" + number);

        await app.Send(HttpMethod.Post, "/files/", Files(("files", "test.txt", "<file content>"), ("files", "test2.txt", "<file content2>"))).Answers(200, """{"file_sizes":[14,15]}""");
        await app.Send(HttpMethod.Post, "/uploadfiles/", Files(("files", "test.txt", "1"), ("files", "test2.txt", "2"))).Answers(200, """{"filenames":["test.txt","test2.txt"]}""");
        using var page = await app.Get("/").Sent();
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<form", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static MultipartFormDataContent Files(params (string Name, string FileName, string Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, fileName, content) in files)
        {
            form.Add(new StringContent(content), name, fileName);
        }

        return form;
    }
}
