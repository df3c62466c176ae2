using System.Net.Http.Json;
using System.Text.Json;

namespace Lanner.Data.Tests;

internal static class NoteRequests
{
    private static readonly string[] Tags = ["a"];

    public static Task<HttpResponseMessage> PostNoteAsync(
        this HttpClient client, string slug, string? then = null, int folderId = 1, decimal price = 5, CancellationToken? cancellation = null) =>
        client.PostAsJsonAsync(
            then is null ? "/notes" : $"/notes?then={then}",
            new { slug, folderId, price, createdAt = "2026-02-01T10:00:00+02:00", reference = Guid.NewGuid(), tags = Tags },
            cancellation ?? TestContext.Current.CancellationToken);

    public static async Task<string> DetailAsync(this HttpResponseMessage response)
    {
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return body.GetProperty("detail").GetString()!;
    }
}
