using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>The body of a request, kept for an application's handler of validation errors; without one nothing is kept.</summary>
internal sealed class KeptBody(byte[] content)
{
    /// <summary>Keeps the body.</summary>
    public static void Keep(HttpContext http, ReadOnlyMemory<byte> content) => http.Features.Set(new KeptBody(content.ToArray()));

    /// <summary>The body as JSON; null where there is none.</summary>
    public static JsonElement? Parse(HttpContext http)
    {
        if (http.Features.Get<KeptBody>() is not { Content: var content })
            return null;
        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private byte[] Content { get; } = content;
}
