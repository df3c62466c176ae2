using System.Text.Json.Nodes;
using Tutorial.Hosting;

namespace Fuzz;

/// <summary>Starts all tutorial apps on a real server and sends them requests made from their documents.</summary>
public static class FuzzRun
{
    private const int Clients = 16;

    private static readonly TimeSpan HangAfter = TimeSpan.FromSeconds(20);

    // One reads its body by hand, the other has its dependencies replaced; their documents tell of what they do not read.
    private static readonly string[] DocumentsMore = ["path_operation_advanced_configuration.tutorial006", "dependency_testing.tutorial001"];

    /// <summary>Sends requests.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed makes the same requests.</param>
    public static async Task<FuzzReport> RunAsync(int count, int seed)
    {
        await using var server = TutorialServer.Create("--urls", "http://127.0.0.1:0");
        await server.StartAsync();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(server.Urls.First()), Timeout = Timeout.InfiniteTimeSpan };

        // Some apps serve or write files of their folder.
        var folder = Directory.CreateTempSubdirectory("lanner-fuzz");
        foreach (var name in new[] { "static", "dist", "templates" })
            _ = folder.CreateSubdirectory(name);
        foreach (var file in new[] { "dist/index.html", "dist/404.html", "image.png", "large-video-file.mp4" })
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), "");
        var operations = new List<ApiOperation>();
        foreach (var app in new TutorialApps().Ids)
        {
            using var reset = await client.PostAsJsonAsync("/__conformance__/reset", new { app, cwd = folder.FullName, env = new { ADMIN_EMAIL = "admin@example.com" } });
            if (!reset.IsSuccessStatusCode)
                throw new InvalidOperationException($"{app} does not start.");
            if (await DocumentAsync(client, app) is { } document)
                operations.AddRange(ApiOperation.Of(app, document));
        }

        var report = new FuzzReport();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (index, _) =>
        {
            var random = new Random(unchecked((seed * 1_000_003) + index));
            var operation = operations[index % operations.Count];
            var (request, expectation) = Next(new RequestMaker(operation, random), random);
            using (request)
                await SendAsync(client, operation, request, expectation, report);
        });
        await server.StopAsync();
        folder.Delete(recursive: true);
        return report;
    }

    private static (HttpRequestMessage Request, Expectation Expectation) Next(RequestMaker maker, Random random)
    {
        switch (random.Next(5))
        {
            case 0 or 1:
                return (maker.Valid(), Expectation.Accepted);
            case 2 or 3:
                for (var attempt = 0; attempt < 5; attempt++)
                {
                    if (maker.Faulty() is { } faulty)
                        return (faulty, Expectation.Refused);
                }

                break;
            default:
                break;
        }

        return (maker.Hostile(), Expectation.NoServerError);
    }

    private static async Task SendAsync(HttpClient client, ApiOperation operation, HttpRequestMessage request, Expectation expectation, FuzzReport report)
    {
        using var patience = new CancellationTokenSource(HangAfter);
        var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(CancellationToken.None);
        var example = $"{request.Method} {request.RequestUri} {request.Content?.Headers.ContentType} {(sent.Length > 300 ? sent[..300] : sent)}";
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var status = (int)answer.StatusCode;
            report.Count(expectation, status);
            if (status >= 500 && !IsAskedFor(answer))
                report.Add($"5xx: {operation}", example);
            else if (expectation == Expectation.Refused && status < 300 && !DocumentsMore.Contains(operation.App))
                report.Add($"accepted: {operation}", example);
        }
        catch (OperationCanceledException)
        {
            report.Add($"hang: {operation}", example);
        }
        catch (Exception failure) when (failure is HttpRequestException or FormatException or ArgumentException)
        {
            // The client refused to send it, or the server ended the connection: an answer is missing either way.
            if (failure is HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse })
                report.Add($"5xx: {operation} ended the connection", example);
        }
    }

    // What an app throws itself is its own affair.
    private static bool IsAskedFor(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("X-Conformance-Exception", out var values)
        && JsonNode.Parse(Uri.UnescapeDataString(values.First()))?["isThrownByApp"]?.GetValue<bool>() == true;

    private static async Task<JsonObject?> DocumentAsync(HttpClient client, string app)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/{app.Replace('.', '/')}/openapi.json");
        request.Headers.TryAddWithoutValidation("X-Conformance", $$"""{"app":"{{app}}"}""");
        using var answer = await client.SendAsync(request);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject() : null;
    }
}
