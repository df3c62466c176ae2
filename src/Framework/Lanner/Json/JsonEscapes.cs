using System.Buffers;
using System.Globalization;
using System.Text;

namespace Lanner.Runtime;

/// <summary>Decodes the escapes of strings that the reader has checked.</summary>
internal static class JsonEscapes
{
    private const int StackLimit = 256;

    /// <summary>The text as UTF-8; half a surrogate pair becomes U+FFFD.</summary>
    public static byte[] DecodeToUtf8(ReadOnlySpan<byte> raw)
    {
        // No escape is longer decoded than spelled.
        var buffer = new byte[raw.Length];
        var length = Decode(raw, buffer, out _);
        return buffer.AsSpan(0, length).ToArray();
    }

    /// <summary>The text as a string; null when it holds half a surrogate pair.</summary>
    public static string? DecodeToString(ReadOnlySpan<byte> raw)
    {
        var rented = raw.Length > StackLimit ? ArrayPool<byte>.Shared.Rent(raw.Length) : null;
        var buffer = rented ?? stackalloc byte[StackLimit];
        var length = Decode(raw, buffer, out var wellFormed);
        var text = wellFormed ? Encoding.UTF8.GetString(buffer[..length]) : null;
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    private static int Decode(ReadOnlySpan<byte> raw, Span<byte> target, out bool wellFormed)
    {
        wellFormed = true;
        var length = 0;
        while (true)
        {
            var escape = raw.IndexOf((byte)'\\');
            if (escape < 0)
            {
                raw.CopyTo(target[length..]);
                return length + raw.Length;
            }
            raw[..escape].CopyTo(target[length..]);
            length += escape;
            var kind = raw[escape + 1];
            raw = raw[(escape + 2)..];
            if (kind == 'u')
            {
                var rune = DecodeUnicode(ref raw, ref wellFormed);
                length += rune.EncodeToUtf8(target[length..]);
            }
            else
            {
                target[length++] = kind switch
                {
                    (byte)'b' => (byte)'\b',
                    (byte)'f' => (byte)'\f',
                    (byte)'n' => (byte)'\n',
                    (byte)'r' => (byte)'\r',
                    (byte)'t' => (byte)'\t',
                    _ => kind,
                };
            }
        }
    }

    // At the four digits; takes a second escape along when the two make a surrogate pair.
    private static Rune DecodeUnicode(ref ReadOnlySpan<byte> raw, ref bool wellFormed)
    {
        var first = CodeUnit(raw);
        raw = raw[4..];
        if (!char.IsSurrogate(first))
            return new Rune(first);
        if (raw is [(byte)'\\', (byte)'u', ..] && Rune.TryCreate(first, CodeUnit(raw[2..]), out var pair))
        {
            raw = raw[6..];
            return pair;
        }
        wellFormed = false;
        return Rune.ReplacementChar;
    }

    private static char CodeUnit(ReadOnlySpan<byte> digits) => (char)ushort.Parse(digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
