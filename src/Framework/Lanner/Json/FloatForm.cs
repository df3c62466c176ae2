namespace Lanner.Runtime;

/// <summary>Turns .NET's shortest form of a floating-point number into Python's: digits up to 1e16 are written out, and a point is always there.</summary>
internal static class FloatForm
{
    // Python's repr changes to an exponent from 1e16 on, .NET from 1e15 on.
    private const int LastPlainExponent = 15;

    /// <summary>Rewrites in place.</summary>
    /// <param name="buffer">The text, with room behind it for the longer form.</param>
    /// <param name="length">Length of .NET's text.</param>
    /// <returns>Length of Python's text.</returns>
    public static int Rewrite(Span<byte> buffer, int length)
    {
        var mark = buffer[..length].IndexOf((byte)'E');
        if (mark < 0)
        {
            if (buffer[..length].Contains((byte)'.'))
                return length;
            ".0"u8.CopyTo(buffer[length..]);
            return length + 2;
        }
        var exponent = int.Parse(buffer[(mark + 1)..length], System.Globalization.CultureInfo.InvariantCulture);
        if (exponent is < 0 or > LastPlainExponent)
        {
            buffer[mark] = (byte)'e';
            return length;
        }
        return WriteOut(buffer, mark, exponent);
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
