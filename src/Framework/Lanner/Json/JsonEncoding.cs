using System.Text;

namespace Lanner.Runtime;

/// <summary>Finds the encoding of JSON text as Python's json module does: UTF-8, UTF-16 or UTF-32, with or without a byte order mark.</summary>
internal static class JsonEncoding
{
    /// <summary>The text in UTF-8 without a mark; UTF-8 text is not copied.</summary>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || (bytes[0] is not (0 or 0xEF or 0xFE or 0xFF) && bytes[1] != 0))
            return bytes;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return bytes[3..];
        return Detect(bytes, out var mark) is { } encoding ? Encoding.UTF8.GetBytes(encoding.GetString(bytes[mark..])) : bytes;
    }

    private static UnicodeEncoding? Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false);

    private static Encoding? Detect(ReadOnlySpan<byte> bytes, out int mark)
    {
        mark = 4;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return new UTF32Encoding(bigEndian: true, byteOrderMark: false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return new UTF32Encoding(bigEndian: false, byteOrderMark: false);
        mark = 2;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Utf16(bigEndian: true);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Utf16(bigEndian: false);
        mark = 0;
        if (bytes.Length >= 4)
        {
            if (bytes[0] == 0)
                return bytes[1] == 0 ? new UTF32Encoding(bigEndian: true, byteOrderMark: false) : Utf16(bigEndian: true);
            if (bytes[1] == 0)
                return bytes[2] == 0 && bytes[3] == 0 ? new UTF32Encoding(bigEndian: false, byteOrderMark: false) : Utf16(bigEndian: false);
        }
        else if (bytes.Length == 2)
        {
            if (bytes[0] == 0)
                return Utf16(bigEndian: true);
            if (bytes[1] == 0)
                return Utf16(bigEndian: false);
        }
        return null;
    }
}
