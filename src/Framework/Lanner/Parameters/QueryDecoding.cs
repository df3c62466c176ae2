using System.Buffers;
using System.Text;

namespace Lanner.Runtime;

/// <summary>Decodes text of a query string. Broken escapes stay as they are; bytes that are no UTF-8 become U+FFFD.</summary>
internal static class QueryDecoding
{
    public static ReadOnlySpan<char> Decode(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny('%', '+');
        return first < 0 ? text : DecodeEscapes(text);
    }

    private static string DecodeEscapes(ReadOnlySpan<char> text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes[length++] = byte.Parse(text.Slice(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null);
                i += 2;
            }
            else if (char.IsAscii(letter))
            {
                bytes[length++] = letter == '+' ? (byte)' ' : (byte)letter;
            }
            else
            {
                var end = i + 1;
                while (end < text.Length && !char.IsAscii(text[end]))
                    end++;
                length += Encoding.UTF8.GetBytes(text[i..end], bytes.AsSpan(length));
                i = end - 1;
            }
        }

        var decoded = Encoding.UTF8.GetString(bytes, 0, length);
        ArrayPool<byte>.Shared.Return(bytes);
        return decoded;
    }
}
