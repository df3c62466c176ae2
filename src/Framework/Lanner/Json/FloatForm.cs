using System.Globalization;

namespace Lanner.Runtime;

/// <summary>Turns .NET's shortest form of a floating-point number into Python's: a point is always there, and an exponent from 1e16 on.</summary>
internal static class FloatForm
{
    private const int MaxWholeDigits = 16;

    /// <summary>Rewrites in place.</summary>
    /// <param name="buffer">The text, with room behind it for the longer form.</param>
    /// <param name="length">Length of .NET's text.</param>
    /// <returns>Length of Python's text.</returns>
    public static int Rewrite(Span<byte> buffer, int length)
    {
        var text = buffer[..length];
        var separator = text.IndexOfAny((byte)'.', (byte)'E');
        if (separator < 0)
        {
            var start = text[0] == '-' ? 1 : 0;
            if (length - start > MaxWholeDigits)
                return WriteExponent(buffer, start, length);
            ".0"u8.CopyTo(buffer[length..]);
            return length + 2;
        }
        var mark = text.IndexOf((byte)'E');
        if (mark < 0)
            return length;
        var exponent = int.Parse(text[(mark + 1)..], CultureInfo.InvariantCulture);
        if (exponent is >= 0 and < MaxWholeDigits)
            return WriteOut(buffer, mark, exponent);
        buffer[mark] = (byte)'e';
        return length;
    }

    // ddd000 as d.dde+nn.
    private static int WriteExponent(Span<byte> buffer, int start, int length)
    {
        var exponent = length - start - 1;
        var digits = buffer[start..length].TrimEnd((byte)'0').Length;
        if (digits > 1)
        {
            buffer.Slice(start + 1, digits - 1).CopyTo(buffer[(start + 2)..]);
            buffer[start + 1] = (byte)'.';
            digits++;
        }
        "e+"u8.CopyTo(buffer[(start + digits)..]);
        exponent.TryFormat(buffer[(start + digits + 2)..], out var written, default, CultureInfo.InvariantCulture);
        return start + digits + 2 + written;
    }

    // d.ddd with the point moved right by the exponent.
    private static int WriteOut(Span<byte> buffer, int length, int exponent)
    {
        var start = buffer[0] == '-' ? 1 : 0;
        var digits = length - start;
        if (digits > 1)
        {
            buffer[(start + 2)..length].CopyTo(buffer[(start + 1)..]);
            digits--;
        }
        var whole = exponent + 1;
        if (digits <= whole)
        {
            buffer.Slice(start + digits, whole - digits).Fill((byte)'0');
            ".0"u8.CopyTo(buffer[(start + whole)..]);
            return start + whole + 2;
        }
        buffer.Slice(start + whole, digits - whole).CopyTo(buffer[(start + whole + 1)..]);
        buffer[start + whole] = (byte)'.';
        return start + digits + 1;
    }
}
