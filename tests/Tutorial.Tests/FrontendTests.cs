namespace Tutorial.Tests;

public sealed class FrontendTests
{
    private const string NotFound = """{"detail":"Not Found"}""";

    [Theory]
    [InlineData("frontend.tutorial001", "asset.txt", "asset", "/asset.txt", 200, "asset")]
    [InlineData("frontend.tutorial002", "index.html", "index", "/dashboard", 200, "index")]
    [InlineData("frontend.tutorial003", "404.html", "missing", "/missing", 404, "missing")]
    [InlineData("frontend.tutorial004", "index.html", "index", "/app/dashboard", 200, "index")]
    [InlineData("frontend.tutorial005", "index.html", "index", "/dashboard", 404, NotFound)]
    [InlineData("frontend.tutorial006", "asset.txt", "asset", "/asset.txt", 200, "asset")]
    [Trait("Feature", "Frontend")]
    public async Task Build_is_served(string id, string file, string text, string path, int status, string body)
    {
        using var folder = new TemporaryFolder().With($"dist/{file}", text);
        await using var app = await TutorialHost.StartAsync(id, folder.Path);

        await app.Get(path, ("Accept", "text/html")).Answers(status, body);
    }

    [Fact]
    [Trait("Feature", "Frontend")]
    public async Task Folder_is_answered_by_its_index_at_the_path_with_a_slash()
    {
        using var folder = new TemporaryFolder().With("dist/index.html", "app").With("dist/about/index.html", "about");
        await using var app = await TutorialHost.StartAsync("frontend.tutorial001", folder.Path);

        await app.Get("/").Answers(200, "app");
        await app.Get("/about/").Answers(200, "about");
        using var redirect = await app.Get("/about?tab=1").Answers(307, "");
        Assert.Equal("http://testserver/about/?tab=1", redirect.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("text/html", 200)]
    [InlineData("application/xhtml+xml", 200)]
    [InlineData("text/html; charset=utf-8; q=0.8", 200)]
    [InlineData("text/html; q=wat", 200)]
    [InlineData("text/html; q=0.0", 404)]
    [InlineData("text/html; q=0, */*; q=1", 404)]
    [InlineData("*/*", 404)]
    [InlineData("application/json", 404)]
    [Trait("Feature", "Frontend fallback")]
    public async Task Index_stands_in_for_paths_that_a_reader_navigates_to(string accept, int status)
    {
        using var folder = new TemporaryFolder().With("dist/index.html", "app shell");
        await using var app = await TutorialHost.StartAsync("frontend.tutorial001", folder.Path);

        await app.Get("/users/jane.doe", ("Accept", accept)).Answers(status, status == 200 ? "app shell" : NotFound);
        await app.Get("/users/jane.doe").Answers(404, NotFound);
        using var head = await app.Send(HttpMethod.Head, "/users/jane.doe", null, ("Accept", accept)).Answers(status, "");
        Assert.Equal(status == 200 ? 9 : NotFound.Length, head.Content.Headers.ContentLength);
    }

    [Fact]
    [Trait("Feature", "Frontend fallback")]
    public async Task Page_for_missing_files_comes_before_the_index()
    {
        using var folder = new TemporaryFolder().With("dist/index.html", "app shell").With("dist/404.html", "missing");
        await using var app = await TutorialHost.StartAsync("frontend.tutorial001", folder.Path);

        await app.Get("/dashboard", ("Accept", "text/html")).Answers(404, "missing");
        await app.Get("/missing.js").Answers(404, "missing");
    }

    [Theory]
    [InlineData("POST", "/asset.txt", 405)]
    [InlineData("POST", "/", 405)]
    [InlineData("DELETE", "/about/", 405)]
    [InlineData("POST", "/empty/", 404)]
    [InlineData("OPTIONS", "/dashboard", 404)]
    [InlineData("GET", "/..%2fsecret.txt", 404)]
    [InlineData("GET", "/%5c..%5csecret.txt", 404)]
    [InlineData("GET", "/link.txt", 404)]
    [InlineData("GET", "/folder/secret.txt", 404)]
    [Trait("Feature", "Frontend methods and safety")]
    public async Task Other_methods_and_places_are_refused(string method, string path, int status)
    {
        using var folder = new TemporaryFolder().With("dist/index.html", "app").With("dist/asset.txt", "ok").With("dist/about/index.html", "about").With("dist/empty/x", "").With("secret.txt", "secret");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "dist/link.txt"), Path.Combine(folder.Path, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "dist/folder"), folder.Path);
        await using var app = await TutorialHost.StartAsync("frontend.tutorial001", folder.Path);

        await app.Send(new HttpMethod(method), path).Answers(status, status == 404 ? NotFound : """{"detail":"Method Not Allowed"}""");
    }

    [Theory]
    [InlineData("frontend.tutorial001", "the folder \"dist\" does not exist")]
    [InlineData("frontend.tutorial002", "the folder \"dist\" does not exist")]
    [Trait("Feature", "Frontend check_dir and dependencies")]
    public async Task A_missing_folder_is_told_at_start(string id, string message)
    {
        using var folder = new TemporaryFolder();

        var exception = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => TutorialHost.StartAsync(id, folder.Path));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "Frontend check_dir and dependencies")]
    public async Task A_missing_fallback_is_told_at_start()
    {
        using var folder = new TemporaryFolder().With("dist/asset.txt", "x");

        var exception = await Assert.ThrowsAsync<FileNotFoundException>(() => TutorialHost.StartAsync("frontend.tutorial002", folder.Path));

        Assert.Contains("the fallback \"index.html\" is not in the folder \"dist\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "Frontend check_dir and dependencies")]
    public async Task Without_the_check_only_the_request_fails()
    {
        using var folder = new TemporaryFolder();
        await using var app = await TutorialHost.StartAsync("frontend.tutorial006", folder.Path);

        await app.Get("/asset.txt").Answers(500, "Internal Server Error");
    }
}
