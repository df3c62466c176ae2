using System.Text;

namespace Lanner.Runtime;

/// <summary>Decimals from text by Python's rules, exactly: what does not fit into 96 bits and 28 places is refused.</summary>
internal static class DecimalText
{
    private const int MaxScale = 28;
    private const int MaxDigits = 29;
    private const int FastDigits = 18;

    // Beyond any exponent that matters, below any overflow.
    private const long ExponentLimit = 1_000_000_000;

    /// <summary>Reads text as a decimal.</summary>
    public static ErrorDetail? Read(ReadOnlySpan<byte> text, out decimal value) =>
        TryReadPlain(text, out value) ? null : ReadAny(AsciiText.Trim(text), out value);

    // -ddd.ddd with up to 18 digits, nothing else: what nearly all prices look like.
    private static bool TryReadPlain(ReadOnlySpan<byte> text, out decimal value)
    {
        value = default;
        var index = text is [(byte)'-', ..] ? 1 : 0;
        var isNegative = index == 1;
        if (text.Length - index is 0 or > FastDigits)
            return false;
        long mantissa = 0;
        var point = -1;
        for (; index < text.Length; index++)
        {
            var digit = AsciiText.Digit(text[index]);
            if (digit <= 9)
                mantissa = (mantissa * 10) + digit;
            else if (text[index] == '.' && point < 0)
                point = index;
            else
                return false;
        }
        var scale = point < 0 ? 0 : text.Length - point - 1;
        if (point >= 0 && text.Length - (isNegative ? 1 : 0) == 1)
            return false;
        value = new decimal((int)mantissa, (int)(mantissa >> 32), 0, isNegative, (byte)scale);
        return true;
    }

    private static ErrorDetail? ReadAny(ReadOnlySpan<byte> text, out decimal value)
    {
        value = default;
        var digits = text.Length <= 256 ? stackalloc byte[text.Length] : new byte[text.Length];
        if (!TrySplit(text, digits, out var count, out var scale, out var isNegative))
            return IsNotFinite(text) ? ErrorDetails.FiniteNumber : ErrorDetails.DecimalParsing;
        var significant = ((ReadOnlySpan<byte>)digits[..count]).TrimStart((byte)'0');
        if (significant.IsEmpty)
        {
            value = new decimal(0, 0, 0, isNegative, (byte)Math.Clamp(scale, 0, MaxScale));
            return null;
        }
        while (scale > 0 && significant[^1] == '0' && (scale > MaxScale || significant.Length > MaxScale))
        {
            significant = significant[..^1];
            scale--;
        }
        if (scale > MaxScale || significant.Length > MaxDigits || significant.Length - scale > MaxDigits)
            return ErrorDetails.DecimalMaxDigits(MaxScale);
        UInt128 mantissa = 0;
        foreach (var digit in significant)
            mantissa = (mantissa * 10) + AsciiText.Digit(digit);
        for (; scale < 0; scale++)
            mantissa *= 10;
        if (mantissa >> 96 != 0)
            return ErrorDetails.DecimalMaxDigits(MaxScale);
        value = new decimal((int)(uint)mantissa, (int)(uint)(mantissa >> 32), (int)(uint)(mantissa >> 64), isNegative, (byte)scale);
        return null;
    }

    // [sign] digits [. digits] [e [sign] digits]; Python ignores all underscores.
    private static bool TrySplit(ReadOnlySpan<byte> text, Span<byte> digits, out int count, out long scale, out bool isNegative)
    {
        count = 0;
        scale = 0;
        isNegative = text is [(byte)'-', ..];
        var index = text is [(byte)'-' or (byte)'+', ..] ? 1 : 0;
        var hasPoint = false;
        for (; index < text.Length; index++)
        {
            var current = text[index];
            if (char.IsAsciiDigit((char)current))
            {
                digits[count++] = current;
                scale += hasPoint ? 1 : 0;
            }
            else if (current == '.' && !hasPoint)
            {
                hasPoint = true;
            }
            else if (current is (byte)'e' or (byte)'E' && count > 0)
            {
                return TryReadExponent(text[(index + 1)..], ref scale);
            }
            else if (current != '_')
            {
                return false;
            }
        }
        return count > 0;
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> text, ref long scale)
    {
        var isNegative = text is [(byte)'-', ..];
        long exponent = 0;
        var any = false;
        foreach (var current in text is [(byte)'-' or (byte)'+', ..] ? text[1..] : text)
        {
            if (current == '_')
                continue;
            if (!char.IsAsciiDigit((char)current))
                return false;
            any = true;
            exponent = Math.Min((exponent * 10) + AsciiText.Digit(current), ExponentLimit);
        }
        scale += isNegative ? exponent : -exponent;
        return any;
    }

    private static bool IsNotFinite(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'-' or (byte)'+', ..])
            text = text[1..];
        if (Ascii.EqualsIgnoreCase(text, "inf"u8) || Ascii.EqualsIgnoreCase(text, "infinity"u8))
            return true;
        if (text is [(byte)'s' or (byte)'S', ..])
            text = text[1..];
        return text.Length >= 3 && Ascii.EqualsIgnoreCase(text[..3], "nan"u8) && !text[3..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }
}
