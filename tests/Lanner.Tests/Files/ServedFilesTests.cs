using System.Diagnostics;
using Lanner.Runtime;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.Files;

/// <summary>What lies in a served folder without being meant to be served, or can't be.</summary>
[Trait("Feature", "Static files")]
[Trait("Feature", "Frontend methods and safety")]
public sealed class ServedFilesTests : IDisposable
{
    private const string NotFound = """{"detail":"Not Found"}""";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Served => Path.Combine(_folder.FullName, "served");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(".env")]
    [InlineData(".git/config")]
    [InlineData(".git/.keep")]
    [InlineData("inner/.env")]
    [InlineData("inner/.git/config")]
    [InlineData("inner/.well-known/token")]
    [InlineData(".well-known/.env")]
    [InlineData(".well-known.txt")]
    [InlineData("..hidden")]
    public async Task Hidden_files_are_not_there(string path)
    {
        Write(path);
        await using var api = await StartAsync();

        Assert.Equal(404, await StatusAsync(api, $"/static/{path}"));
        Assert.Equal(404, await StatusAsync(api, $"/static/{path.Replace(".", "%2e", StringComparison.Ordinal)}"));
        Assert.Equal(404, await StatusAsync(api, $"/app/{path}"));
    }

    [Theory]
    [InlineData(".well-known/acme-challenge/token")]
    [InlineData("name.with.dots")]
    [InlineData("a.b/c")]
    [InlineData("~tilde")]
    public async Task Names_that_are_not_hidden_are_served(string path)
    {
        Write(path);
        await using var api = await StartAsync();

        Assert.Equal((200, "text/plain; charset=utf-8", "text"), await api.SendAsync("GET", $"/static/{path}"));
        Assert.Equal((200, "text/plain; charset=utf-8", "text"), await api.SendAsync("GET", $"/app/{path}"));
    }

    [Fact]
    public async Task A_hidden_folder_may_be_served_where_it_is_named()
    {
        Write(".cache/file.txt");
        await using var api = await ServedApi.StartAsync(app => app.MapStaticFiles("/static", Path.Combine(Served, ".cache")));

        Assert.Equal(200, await StatusAsync(api, "/static/file.txt"));
    }

    [Fact]
    public async Task Links_that_lead_to_no_file_of_the_folder_are_not_there()
    {
        Write("file.txt");
        Write("../secret.txt");
        Link("loop", "loop");
        Link("one", "two");
        Link("two", "one");
        Link("loopdir", "./loopdir/inner");
        Link("dangling", "missing.txt");
        Link("out", "../secret.txt");
        Link("root", "/");
        Link("self", ".");
        Link("fine", "file.txt");
        await using var api = await StartAsync();

        foreach (var name in new[] { "loop", "loop/file.txt", "one", "loopdir", "loopdir/file.txt", "dangling", "out", "root/etc/passwd", "self", "" })
        {
            Assert.Equal((404, "application/json", NotFound), await api.SendAsync("GET", $"/static/{name}"));
            Assert.Equal(404, await StatusAsync(api, $"/app/{name}"));
        }

        Assert.Equal(200, await StatusAsync(api, "/static/fine"));
        Assert.Equal(200, await StatusAsync(api, "/static/self/self/file.txt"));
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task What_is_no_file_is_not_opened()
    {
        Write("inner/file.txt");
        Write("empty.txt", "");
        Directory.CreateDirectory(Path.Combine(Served, "folder.txt"));
        using (var mkfifo = Process.Start("mkfifo", [Path.Combine(Served, "pipe")]))
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        await using var api = await StartAsync();

        Assert.Equal((200, "text/plain; charset=utf-8", ""), await api.SendAsync("GET", "/static/empty.txt"));
        Assert.Equal((200, "text/plain; charset=utf-8", ""), await api.SendAsync("GET", "/static/pipe").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        foreach (var path in new[] { "folder.txt", "folder.txt/", "inner/file.txt/x", new string('n', 256), new string('n', 5000), "a%5cb", "%2f", "%5c%5chost%5cshare", "file.txt::$DATA" })
            Assert.Equal(404, await StatusAsync(api, $"/static/{path}"));
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task A_name_with_a_null_character_is_not_there()
    {
        Write("file.txt");
        await using var api = await StartAsync();

        Assert.Null(new FileFolder(Served).Find("file.txt\0.png"));
        Assert.Equal(400, (await RawConnection.AskAsync(api, "GET /static/file.txt%00.png HTTP/1.1\r\nHost: x\r\n\r\n")).Status);
    }

    [Fact]
    public void A_file_that_has_gone_since_it_was_found_is_not_opened()
    {
        Write("file.txt");
        var file = new FileFolder(Served).Find("file.txt")!;

        file.Delete();

        Assert.Null(FileFolder.Open(file));
    }

    [Fact]
    [Trait("Feature", "StreamingResponse and FileResponse")]
    public async Task A_file_answer_never_waits_for_a_pipe()
    {
        Write("file.txt");
        using (var mkfifo = Process.Start("mkfifo", [Path.Combine(Served, "pipe")]))
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        Link("loop", "loop");
        await using var api = await StartAsync();

        Assert.Equal((200, "text/plain; charset=utf-8", "text"), await api.SendAsync("GET", "/answer/file.txt"));
        Assert.Equal((200, "text/plain; charset=utf-8", ""), await api.SendAsync("GET", "/answer/pipe").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal((500, "text/plain; charset=utf-8", "Internal Server Error"), await api.SendAsync("GET", "/answer/loop"));
        Assert.Equal((500, "text/plain; charset=utf-8", "Internal Server Error"), await api.SendAsync("GET", "/answer/missing"));
    }

    private static async Task<int> StatusAsync(ServedApi api, string path) => (await api.SendAsync("GET", path)).Status;

    private void Write(string path, string text = "text")
    {
        var file = Path.Combine(Served, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(Served, name), target);

    private Task<ServedApi> StartAsync()
    {
        FileRouter.Folder.Value = Served;
        return ServedApi.StartAsync(app =>
        {
            app.MapStaticFiles("/static", Served);
            app.Frontend("/app", Served);
            app.IncludeRouter<FileRouter>();
        });
    }

    private sealed class FileRouter : IRouter
    {
        public static AsyncLocal<string> Folder { get; } = new();

        static RouterDescription IRouter.Describe()
        {
            var folder = Folder.Value!;
            return new()
            {
                Name = "FileRouter",
                Operations =
                [
                    Operations.Get("/answer/{name}", (http, operation) =>
                        operation.RespondResultAsync(http, new FileResponse(Path.Combine(folder, (string)http.Request.RouteValues["name"]!)))),
                ],
            };
        }
    }
}
