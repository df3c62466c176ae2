namespace Tutorial.Tests;

[Trait("Feature", "Static files")]
public sealed class StaticFilesTests
{
    [Fact]
    public async Task Files_of_the_folder_are_served()
    {
        using var folder = new TemporaryFolder().With("static/sample.txt", "This is a sample static file.").With("secret.txt", "secret");
        await using var app = await TutorialHost.StartAsync("static_files.tutorial001", folder.Path);

        using var answer = await app.Get("/static/sample.txt").Answers(200, "This is a sample static file.");
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        await app.Get("/static/sample.txt", ("If-None-Match", answer.Headers.ETag!.ToString())).Answers(304, "");
        await app.Get("/static/sample.txt", ("If-Modified-Since", answer.Content.Headers.LastModified!.Value.ToString("R"))).Answers(304, "");
        await app.Get("/static/sample.txt", ("Range", "bytes=5-6")).Answers(206, "is");
        await app.Send(HttpMethod.Head, "/static/sample.txt").Answers(200, "");
    }

    [Fact]
    public async Task What_is_no_file_is_refused_with_a_detail()
    {
        using var folder = new TemporaryFolder().With("static/sample.txt", "x").With("static/inner/a.txt", "a").With("secret.txt", "secret");
        await using var app = await TutorialHost.StartAsync("static_files.tutorial001", folder.Path);

        foreach (var path in new[] { "/static/non_existent_file.txt", "/static/inner", "/static/Sample.txt", "/static/..%2fsecret.txt", "/static/%5c..%5csecret.txt" })
            await app.Get(path).Answers(404, """{"detail":"Not Found"}""");
        await app.Post("/static/sample.txt", "").Answers(405, """{"detail":"Method Not Allowed"}""");
        await app.Get("/openapi.json").Answers(200, """{"openapi":"3.1.0","info":{"title":"FastAPI","version":"0.1.0"},"paths":{}}""");
    }

    [Fact]
    public async Task A_missing_folder_is_told_at_start()
    {
        using var folder = new TemporaryFolder();

        var exception = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => TutorialHost.StartAsync("static_files.tutorial001", folder.Path));

        Assert.Contains("MapStaticFiles(\"/static\"): the folder \"static\" does not exist", exception.Message, StringComparison.Ordinal);
    }
}
