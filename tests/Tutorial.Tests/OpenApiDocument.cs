using System.Text.Json;

namespace Tutorial.Tests;

/// <summary>Parts of an app's OpenAPI document, as it writes them.</summary>
internal static class OpenApiDocument
{
    /// <summary>The text at the end of a way of names.</summary>
    public static async Task<string> DocumentedAsync(this TutorialHost app, params string[] way)
    {
        using var answer = await app.Get("/openapi.json").Sent();
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return way.Aggregate(document.RootElement, (element, name) => element.GetProperty(name)).GetRawText();
    }
}
