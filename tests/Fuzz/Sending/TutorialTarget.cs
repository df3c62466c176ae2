using System.Text.Json.Nodes;
using Tutorial.Hosting;

namespace Fuzz;

/// <summary>All tutorial apps, on a server inside this process.</summary>
internal sealed class TutorialTarget : FuzzTarget
{
    private readonly WebApplication _server = TutorialServer.Create("--urls", "http://127.0.0.1:0");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lanner-fuzz");
    private readonly List<ApiOperation> _operations = [];

    public override Uri Address => new(_server.Urls.First());

    public override IReadOnlyList<ApiOperation> Operations => _operations;

    public override bool IsPlain => false;

    public static async Task<FuzzTarget> StartAsync()
    {
        var target = new TutorialTarget();
        await target._server.StartAsync();
        await target.PrepareAsync();
        return target;
    }

    public override async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task PrepareAsync()
    {
        // Some apps serve or write files of their folder.
        foreach (var name in new[] { "static", "dist", "templates" })
            _ = _folder.CreateSubdirectory(name);
        foreach (var file in new[] { "dist/index.html", "dist/404.html", "image.png", "large-video-file.mp4" })
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, file), "");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        foreach (var app in new TutorialApps().Ids)
        {
            var settings = new { app, cwd = _folder.FullName, env = new { ADMIN_EMAIL = "admin@example.com" } };
            using var reset = await client.PostAsJsonAsync("/__conformance__/reset", settings);
            if (!reset.IsSuccessStatusCode)
                throw new InvalidOperationException($"{app} does not start.");
            if (await DocumentAsync(client, app) is not { } document)
                continue;
            var header = ("X-Conformance", $$"""{"app":"{{app}}"}""");
            _operations.AddRange(ApiOperation.Of(app, document).Select(operation => operation with
            {
                Headers = [header],
                Prefix = $"/{app.Replace('.', '/')}",
            }));
        }
    }

    private static async Task<JsonObject?> DocumentAsync(HttpClient client, string app)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/{app.Replace('.', '/')}/openapi.json");
        request.Headers.TryAddWithoutValidation("X-Conformance", $$"""{"app":"{{app}}"}""");
        using var answer = await client.SendAsync(request);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject() : null;
    }
}
