using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Lanner.Runtime;

/// <summary>UUIDs from text; tells what is wrong as pydantic does.</summary>
internal static class UuidText
{
    private const int HyphenatedLength = 36;
    private const int SimpleLength = 32;

    private static ReadOnlySpan<byte> GroupLengths => [8, 4, 4, 4, 12];

    public static ErrorDetail? Read(ReadOnlySpan<byte> text, out Guid value)
    {
        var (start, length) = Unwrap(text);
        var inner = text.Slice(start, length);
        var isHyphenated = inner.Length == HyphenatedLength;
        if ((isHyphenated || (start == 0 && inner.Length == SimpleLength))
            && Utf8Parser.TryParse(inner, out value, out var consumed, isHyphenated ? 'D' : 'N')
            && consumed == inner.Length)
        {
            return null;
        }
        value = default;
        return ErrorDetails.UuidParsing(Describe(text, inner, start));
    }

    private static (int Start, int Length) Unwrap(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'{', .., (byte)'}'])
            return (1, text.Length - 2);
        return text.StartsWith("urn:uuid:"u8) ? (9, text.Length - 9) : (0, text.Length);
    }

    private static string Describe(ReadOnlySpan<byte> text, ReadOnlySpan<byte> inner, int start)
    {
        var hyphens = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '-')
            {
                hyphens++;
            }
            else if (!char.IsAsciiHexDigit((char)inner[i]))
            {
                Rune.DecodeFromUtf8(inner[i..], out var character, out _);
                return string.Create(CultureInfo.InvariantCulture, $"invalid character: found `{character}` at {i + start + 1}");
            }
        }
        if (hyphens == 0 && start == 0)
            return string.Create(CultureInfo.InvariantCulture, $"invalid length: expected length 32 for simple format, found {text.Length}");
        return hyphens == 4
            ? DescribeGroup(inner)
            : string.Create(CultureInfo.InvariantCulture, $"invalid group count: expected 5, found {hyphens + 1}");
    }

    private static string DescribeGroup(ReadOnlySpan<byte> inner)
    {
        var group = 0;
        foreach (var range in inner.Split((byte)'-'))
        {
            var length = inner[range].Length;
            if (length != GroupLengths[group])
                return string.Create(CultureInfo.InvariantCulture, $"invalid group length in group {group}: expected {GroupLengths[group]}, found {length}");
            group++;
        }
        return "invalid length";
    }
}
