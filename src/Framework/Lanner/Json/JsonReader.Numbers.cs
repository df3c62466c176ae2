namespace Lanner.Runtime;

public ref partial struct JsonReader
{
    // 18 digits always fit.
    private const int FastDigits = 18;

    // Integers of 15 digits and these powers of ten are exact in binary.
    private const int ExactDigits = 15;

    private static ReadOnlySpan<double> PowersOfTen => [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Consumes an integer of up to 18 digits, after <see cref="Peek"/> told a number.</summary>
    /// <param name="value">The integer.</param>
    /// <returns>False, with nothing consumed, when the number is longer, has a fraction or an exponent, or is malformed.</returns>
    public bool ReadInt64(out long value)
    {
        var text = _utf8[_position..];
        var index = text[0] == '-' ? 1 : 0;
        var start = index;
        long digits = 0;
        while ((uint)index < (uint)text.Length && char.IsAsciiDigit((char)text[index]) && index - start < FastDigits)
            digits = (digits * 10) + (text[index++] - '0');
        value = start == 0 ? digits : -digits;
        var length = index - start;
        if (length == 0 || (length > 1 && text[start] == '0'))
            return false;
        if ((uint)index < (uint)text.Length && (char.IsAsciiDigit((char)text[index]) || text[index] is (byte)'.' or (byte)'e' or (byte)'E'))
            return false;
        _position += index;
        return true;
    }

    /// <summary>Consumes a number of up to 15 digits, with or without a fraction but without an exponent, after <see cref="Peek"/> told a number.</summary>
    /// <param name="value">The number, correctly rounded.</param>
    /// <returns>False, with nothing consumed, when the number has another form or is malformed.</returns>
    public bool ReadPlainDouble(out double value)
    {
        var text = _utf8[_position..];
        var index = text[0] == '-' ? 1 : 0;
        var isNegative = index == 1;
        var start = index;
        var point = -1;
        long digits = 0;
        value = 0;
        for (; (uint)index < (uint)text.Length; index++)
        {
            var digit = (uint)text[index] - '0';
            if (digit <= 9)
                digits = (digits * 10) + digit;
            else if (text[index] == '.' && point < 0)
                point = index;
            else
                break;
            if (index - start > ExactDigits)
                return false;
        }
        var whole = (point < 0 ? index : point) - start;
        if (whole == 0 || point == index - 1 || (whole > 1 && text[start] == '0') || (index < text.Length && (text[index] | 0x20) == 'e'))
            return false;
        // Both are exact, so the quotient is the nearest number.
        value = point < 0 ? digits : digits / PowersOfTen[index - point - 1];
        if (isNegative)
            value = -value;
        _position += index;
        return true;
    }

    /// <summary>Consumes a number, after <see cref="Peek"/> told one.</summary>
    /// <param name="isInteger">Whether it has neither fraction nor exponent.</param>
    /// <returns>Its text, which may be NaN, Infinity or -Infinity; empty when malformed.</returns>
    public ReadOnlySpan<byte> ReadNumber(out bool isInteger)
    {
        var text = _utf8[_position..];
        var index = text[0] == '-' ? 1 : 0;
        isInteger = false;
        var whole = CountDigits(text[index..]);
        if (whole == 0)
            return ReadNumberLiteral(text, index);
        // A zero stands alone: what follows it is not part of the number.
        index += text[index] == '0' ? 1 : whole;
        isInteger = true;
        if (index < text.Length && text[index] == '.' && CountDigits(text[(index + 1)..]) is var fraction and > 0)
        {
            isInteger = false;
            index += 1 + fraction;
        }
        if (index < text.Length && text[index] is (byte)'e' or (byte)'E')
        {
            var sign = index + 1 < text.Length && text[index + 1] is (byte)'+' or (byte)'-' ? 1 : 0;
            if (CountDigits(text[(index + 1 + sign)..]) is var exponent and > 0)
            {
                isInteger = false;
                index += 1 + sign + exponent;
            }
        }
        _position += index;
        return text[..index];
    }

    private ReadOnlySpan<byte> ReadNumberLiteral(ReadOnlySpan<byte> text, int sign)
    {
        var rest = text[sign..];
        var length = rest.StartsWith("Infinity"u8) ? 8 : sign == 0 && rest.StartsWith("NaN"u8) ? 3 : 0;
        if (length == 0)
        {
            Fail("Expecting value", _position);
            return default;
        }
        _position += sign + length;
        return text[..(sign + length)];
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return length < 0 ? text.Length : length;
    }
}
