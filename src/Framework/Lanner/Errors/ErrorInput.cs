using System.Text;
using Lanner.Runtime;
using Microsoft.Extensions.Primitives;

namespace Lanner;

/// <summary>
/// The offending value as it was received: null, one text, or JSON; a string with its start where it was too large. It owns its memory,
/// so it may outlive the request's buffers.
/// </summary>
public readonly struct ErrorInput
{
    private const int ShortText = 64;

    private readonly object? _value;

    private ErrorInput(object value) => _value = value;

    /// <summary>No value: written as null.</summary>
    public static ErrorInput Null => default;

    /// <summary>An empty JSON object, the input of a body that is no JSON.</summary>
    internal static ErrorInput EmptyObject { get; } = new("{}"u8.ToArray());

    /// <summary>The text of a parameter.</summary>
    public static ErrorInput FromText(string text) => new(text);

    /// <summary>The text of a parameter, copied; the start of one that is too large.</summary>
    internal static ErrorInput FromText(ReadOnlySpan<char> text, int maxSize) => new(CutText.Of(text, maxSize));

    /// <summary>The texts of a parameter that may come several times, as an array; its start where that is too large.</summary>
    internal static ErrorInput FromTexts(StringValues texts, int maxSize)
    {
        var writer = new JsonWriter();
        try
        {
            writer.WriteStrings(texts);
            return FromJson(writer.WrittenSpan, maxSize);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>A JSON text in UTF-8, copied. It is written as it is, so it must be valid.</summary>
    public static ErrorInput FromJson(ReadOnlySpan<byte> utf8) => new(utf8.ToArray());

    /// <summary>A JSON text in UTF-8, copied; a string with the start of one that is too large.</summary>
    internal static ErrorInput FromJson(ReadOnlySpan<byte> utf8, int maxSize) =>
        utf8.Length <= maxSize ? FromJson(utf8) : new(CutText.OfJson(utf8, maxSize));

    /// <summary>A value that was read, as the model writes it; a string with the start of one that is too large.</summary>
    internal static ErrorInput FromValue<T, TModel>(T value, int maxSize)
        where TModel : IJsonModel<T>
    {
        var writer = new JsonWriter();
        try
        {
            writer.WriteWhole<T, TModel>(value);
            return FromJson(writer.WrittenSpan, maxSize);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>The value, or a string with its start where code of the application has made it too large.</summary>
    internal ErrorInput Cut(int maxSize) => _value switch
    {
        byte[] json when json.Length > maxSize => FromJson(json, maxSize),
        // What was cut before is short, whatever the bound.
        string text when text.Length > Math.Max(maxSize, ShortText) => FromText(text, maxSize),
        _ => this,
    };

    /// <summary>
    /// Writes the value as Python's json module writes what it has read: compact, non-ASCII kept, the last of equal keys at the place of the
    /// first, floats in their shortest form.
    /// </summary>
    internal void Write(ref JsonWriter writer)
    {
        switch (_value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteString(text);
                break;
            case byte[] json:
                JsonNormalizer.Write(ref writer, json);
                break;
        }
    }

    /// <summary>The value as JSON text.</summary>
    public override string ToString()
    {
        var writer = new JsonWriter();
        Write(ref writer);
        var text = Encoding.UTF8.GetString(writer.WrittenSpan);
        writer.Dispose();
        return text;
    }
}
