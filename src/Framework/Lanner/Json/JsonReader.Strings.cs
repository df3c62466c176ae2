using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Lanner.Runtime;

public ref partial struct JsonReader
{
    internal static readonly SearchValues<byte> StringStops = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(static control => (byte)control), (byte)'"', (byte)'\\']);

    /// <summary>Consumes a string, after <see cref="Peek"/> told one.</summary>
    /// <returns>Null when the text is malformed, or when the string holds half a surrogate pair, which no .NET string should.</returns>
    public string? ReadString() => ReadString(out _);

    /// <inheritdoc cref="ReadString()"/>
    /// <param name="escaped">Whether it had escapes: only then it may hold U+0000.</param>
    internal string? ReadString(out bool escaped)
    {
        if (!ScanString(out var raw, out escaped))
            return null;
        return escaped ? JsonEscapes.DecodeToString(raw) : raw.IsEmpty ? "" : Encoding.UTF8.GetString(raw);
    }

    /// <summary>Consumes a string, after <see cref="Peek"/> told one, without making a .NET string.</summary>
    /// <param name="utf8">The text in UTF-8, escapes decoded.</param>
    /// <returns>False when the text is malformed.</returns>
    public bool ReadUtf8String(out ReadOnlySpan<byte> utf8)
    {
        if (!ScanString(out utf8, out var escaped))
            return false;
        if (escaped)
            utf8 = JsonEscapes.DecodeToUtf8(utf8);
        return true;
    }

    // With its quotes; the caller knows a string is next.
    internal ReadOnlySpan<byte> ReadQuoted(out bool escaped)
    {
        var start = _position;
        return ScanString(out _, out escaped) ? _utf8[start.._position] : default;
    }

    // From the opening quote to behind the closing one; the text between is checked, not decoded.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool ScanString(out ReadOnlySpan<byte> raw, out bool escaped)
    {
        var rest = _utf8[(_position + 1)..];
        var length = IndexOfStop(rest);
        if ((uint)length < (uint)rest.Length && rest[length] == '"')
        {
            raw = rest[..length];
            escaped = false;
            _position += length + 2;
            return true;
        }
        return ScanStringSlow(length, out raw, out escaped);
    }

    // Most strings are short: their first bytes are looked at eight at a time, for which a vectorised search would be too long a way.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int IndexOfStop(ReadOnlySpan<byte> text)
    {
        if (text.Length < sizeof(ulong) * 2)
            return text.IndexOfAny(StringStops);
        var stops = Stops(BinaryPrimitives.ReadUInt64LittleEndian(text));
        if (stops != 0)
            return BitOperations.TrailingZeroCount(stops) / 8;
        stops = Stops(BinaryPrimitives.ReadUInt64LittleEndian(text[sizeof(ulong)..]));
        if (stops != 0)
            return sizeof(ulong) + (BitOperations.TrailingZeroCount(stops) / 8);
        var index = text[(sizeof(ulong) * 2)..].IndexOfAny(StringStops);
        return index < 0 ? -1 : index + (sizeof(ulong) * 2);
    }

    // The high bit of each byte that is a quote, a backslash or a control character; only the lowest bit set is certain.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Stops(ulong bytes)
    {
        const ulong Each = 0x0101010101010101;
        var quotes = bytes ^ (Each * '"');
        var backslashes = bytes ^ (Each * '\\');
        return (((quotes - Each) & ~quotes) | ((backslashes - Each) & ~backslashes) | ((bytes - (Each * 0x20)) & ~bytes)) & (Each * 0x80);
    }

    private bool ScanStringSlow(int index, out ReadOnlySpan<byte> raw, out bool escaped)
    {
        raw = default;
        escaped = false;
        var quote = _position;
        var rest = _utf8[(quote + 1)..];
        while (index >= 0)
        {
            var stop = rest[index];
            if (stop == '"')
            {
                raw = rest[..index];
                _position = quote + index + 2;
                return true;
            }
            if (stop != '\\')
                return Fail("Invalid control character at", quote + 1 + index);
            escaped = true;
            if (index + 1 == rest.Length)
                break;
            var escape = rest[index + 1];
            if (escape == 'u')
            {
                // Python wants at least one character behind the four digits.
                if (index + 6 >= rest.Length || !IsHex(rest.Slice(index + 2, 4)))
                    return Fail("Invalid \\uXXXX escape", quote + 2 + index);
                index += 6;
            }
            else if ("\"\\/bfnrt"u8.Contains(escape))
            {
                index += 2;
            }
            else
            {
                return Fail("Invalid \\escape", quote + 1 + index);
            }
            var next = rest[index..].IndexOfAny(StringStops);
            index = next < 0 ? -1 : index + next;
        }
        return Fail("Unterminated string starting at", quote);
    }

    private static bool IsHex(ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return false;
        }
        return true;
    }
}
