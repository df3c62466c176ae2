namespace Lanner.Runtime;

/// <summary>Small questions about the UTF-8 text of scalars.</summary>
internal static class AsciiText
{
    /// <summary>The text without white space at both ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && IsWhiteSpace(text[0]))
            text = text[1..];
        while (!text.IsEmpty && IsWhiteSpace(text[^1]))
            text = text[..^1];
        return text;
    }

    /// <summary>The value of a digit, or a value above 9.</summary>
    public static uint Digit(byte character) => character - (uint)'0';

    private static bool IsWhiteSpace(byte character) => character is (byte)' ' or (>= 9 and <= 13);
}
