using Lanner;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tutorial.Hosting;

namespace Tutorial.Tests;

/// <summary>The documents of all apps, as files of a folder.</summary>
internal static class TutorialDocuments
{
    /// <summary>Writes them, each under its app's id.</summary>
    /// <returns>How many there are.</returns>
    public static async Task<int> WriteAsync(string folder)
    {
        using var apps = new TemporaryFolder().With("static/empty.txt", "").With("dist/index.html", "").With("dist/404.html", "").With("templates/empty.txt", "");
        var count = 0;
        foreach (var id in new TutorialApps().Ids)
        {
            if (await ReadAsync(id, apps.Path) is not { } document) continue;
            await File.WriteAllTextAsync(Path.Combine(folder, id + ".json"), document, TestContext.Current.CancellationToken);
            count++;
        }

        return count;
    }

    /// <summary>The document of an app; null for one that has none.</summary>
    public static async Task<string?> ReadAsync(string id, string? folder = null)
    {
        await using var app = await TutorialHost.StartAsync(id, folder, ("ADMIN_EMAIL", "admin@example.com"));
        return app.Services.GetRequiredService<IOptions<LannerOptions>>().Value.OpenApiUrl is { Length: > 0 } url
            && await app.Get(url).Sent() is { IsSuccessStatusCode: true } answer
                ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
                : null;
    }
}
