using System.Globalization;
using System.Text;

namespace Lanner.Runtime;

/// <summary>
/// Shows the start of what is too large to be repeated, and how large it was: <c>AAAA… (10485760 bytes)</c>. The size is that of the
/// string as it is
/// written in JSON. Neither a character nor an escape is split.
/// </summary>
internal static class CutText
{
    private const int QuotesLength = 2;
    private const int EllipsisGrowth = 2;
    private const int LongestEscape = 6;

    /// <summary>The text, cut where its JSON string has more bytes than allowed.</summary>
    public static string Of(string text, int maxSize) =>
        Fits(text, maxSize) ? text : Cut(text, Encoding.UTF8.GetByteCount(text), maxSize, keepsEscapes: false);

    /// <summary>The text, cut where its JSON string has more bytes than allowed.</summary>
    public static string Of(ReadOnlySpan<char> text, int maxSize) =>
        Fits(text, maxSize) ? text.ToString() : Cut(text, Encoding.UTF8.GetByteCount(text), maxSize, keepsEscapes: false);

    /// <summary>The start of JSON text that has more bytes than allowed; of a string, the start of what it says.</summary>
    public static string OfJson(ReadOnlySpan<byte> utf8, int maxSize)
    {
        var isString = utf8[0] == '"';
        var content = isString ? utf8[1..^1] : utf8;
        var start = content[..WholeLength(content, isString ? maxSize * (long)LongestEscape : maxSize)];
        var text = Encoding.UTF8.GetString(isString ? JsonEscapes.DecodeToUtf8(start) : start);
        return Cut(text, utf8.Length, maxSize, keepsEscapes: !isString);
    }

    private static bool Fits(ReadOnlySpan<char> text, int maxSize)
    {
        // No character takes less than a byte, none more than six.
        if (text.Length <= (maxSize - QuotesLength) / LongestEscape)
            return true;
        return text.Length <= maxSize - QuotesLength && TakeUpTo(text, maxSize - QuotesLength, keepsEscapes: false) == text.Length;
    }

    private static string Cut(ReadOnlySpan<char> text, int size, int maxSize, bool keepsEscapes)
    {
        var end = string.Create(CultureInfo.InvariantCulture, $"… ({size} bytes)");
        var room = maxSize - QuotesLength - EllipsisGrowth - end.Length;
        return string.Concat(text[..TakeUpTo(text, room, keepsEscapes)], end);
    }

    // How many characters of the text a string of so many bytes holds.
    private static int TakeUpTo(ReadOnlySpan<char> text, int maxSize, bool keepsEscapes)
    {
        var length = 0;
        var size = 0;
        while (length < text.Length)
        {
            var unit = keepsEscapes && text[length] == '\\' ? EscapeLength(text[length..]) : char.IsHighSurrogate(text[length]) ? 2 : 1;
            var characters = text.Slice(length, Math.Min(unit, text.Length - length));
            foreach (var rune in characters.EnumerateRunes())
                size += Size(rune);
            if (size > maxSize)
                break;
            length += characters.Length;
        }
        return length;
    }

    private static int Size(Rune rune) => rune.Value switch
    {
        '"' or '\\' or '\b' or '\f' or '\n' or '\r' or '\t' => 2,
        < ' ' => 6,
        _ => rune.Utf8SequenceLength,
    };

    // With the second half of a surrogate pair.
    private static int EscapeLength(ReadOnlySpan<char> text)
    {
        if (text is not ['\\', 'u', ..])
            return 2;
        return text is [_, _, 'd' or 'D', '8' or '9' or 'a' or 'b' or 'A' or 'B', _, _, '\\', 'u', 'd' or 'D', ..] ? 12 : 6;
    }

    // No more bytes of JSON text than allowed, without half a character or escape at the end.
    private static int WholeLength(ReadOnlySpan<byte> utf8, long maxSize)
    {
        var length = 0;
        while (length < utf8.Length)
        {
            var unit = utf8[length] switch
            {
                (byte)'\\' when utf8[length + 1] == 'u' => IsPair(utf8[length..]) ? 12 : 6,
                (byte)'\\' => 2,
                >= 0xF0 => 4,
                >= 0xE0 => 3,
                >= 0xC0 => 2,
                _ => 1,
            };
            if (length + unit > maxSize)
                break;
            length += unit;
        }
        return length;
    }

    private static bool IsPair(ReadOnlySpan<byte> text) =>
        text.Length >= 12 && IsHigh(text[2], text[3]) && text.Slice(6, 2).SequenceEqual("\\u"u8) && (text[8] | 0x20) == 'd';

    private static bool IsHigh(byte first, byte second) => (first | 0x20) == 'd' && (second is (byte)'8' or (byte)'9' || (second | 0x20) is 'a' or 'b');
}
