using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>The body of a request, kept for an application's handler of validation errors; without one nothing is kept.</summary>
internal sealed class KeptBody(byte[] content, int maxDepth)
{
    /// <summary>Keeps the body.</summary>
    public static void Keep(HttpContext http, ReadOnlyMemory<byte> content, int maxDepth) =>
        http.Features.Set(new KeptBody(content.ToArray(), maxDepth));

    /// <summary>The body as JSON; null where there is none.</summary>
    public static JsonElement? Parse(HttpContext http)
    {
        if (http.Features.Get<KeptBody>() is not { Content: var content, Options: var options })
            return null;
        try
        {
            using var document = JsonDocument.Parse(content, options);
            return MayHoldSurrogates(content) ? Writable(content, options) : document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool MayHoldSurrogates(ReadOnlySpan<byte> content) =>
        content.IndexOf("\\ud"u8) >= 0 || content.IndexOf("\\uD"u8) >= 0;

    // System.Text.Json parses half a surrogate pair and then can't write it; U+FFFD takes its place.
    private static JsonElement Writable(byte[] content, JsonDocumentOptions options)
    {
        var writer = new JsonWriter(content.Length);
        try
        {
            JsonNormalizer.Write(ref writer, content);
            using var document = JsonDocument.Parse(writer.WrittenSpan.ToArray(), options);
            return document.RootElement.Clone();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private byte[] Content { get; } = content;

    private JsonDocumentOptions Options { get; } = new() { MaxDepth = maxDepth };
}
