using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>What is wrong with a value, in pydantic's words. Immutable; one instance serves all errors of its kind.</summary>
/// <param name="type">Stable name of the kind of error, such as <c>int_parsing</c>.</param>
/// <param name="message">Text for people.</param>
/// <param name="contextJson">The <c>ctx</c> member as the text of a JSON object; null when the kind has none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErrorDetail(string type, string message, string? contextJson = null)
{
    private byte[]? _beforeLocation;
    private byte[]? _afterLocation;

    /// <summary>Stable name of the kind of error.</summary>
    public string Type { get; } = type;

    /// <summary>Text for people.</summary>
    public string Message { get; } = message;

    /// <summary>The <c>ctx</c> member as the text of a JSON object, or null.</summary>
    public string? ContextJson { get; } = contextJson;

    /// <summary>Writes an error's members up to its location. Most details serve many errors, so the text is kept.</summary>
    internal void WriteBeforeLocation(ref JsonWriter writer) => writer.Raw(_beforeLocation ??= BeforeLocation());

    /// <summary>Writes an error's members between its location and its input.</summary>
    internal void WriteAfterLocation(ref JsonWriter writer) => writer.Raw(_afterLocation ??= AfterLocation());

    private byte[] BeforeLocation()
    {
        var writer = new JsonWriter();
        writer.Raw("{\"type\":"u8);
        writer.WriteString(Type);
        writer.Raw(",\"loc\":"u8);
        return Take(writer);
    }

    private byte[] AfterLocation()
    {
        var writer = new JsonWriter();
        writer.Raw(",\"msg\":"u8);
        writer.WriteString(Message);
        writer.Raw(",\"input\":"u8);
        return Take(writer);
    }

    private static byte[] Take(JsonWriter writer)
    {
        var text = writer.WrittenSpan.ToArray();
        writer.Dispose();
        return text;
    }
}
