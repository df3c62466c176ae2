using System.Globalization;
using System.Numerics;

namespace Lanner.Runtime;

/// <summary>Integers by pydantic's lax rules: trimmed, signed, single underscores between digits, a tail of <c>.0</c>.</summary>
internal static class IntegerText
{
    // Python's limit for turning text into an integer.
    private const int MaxLength = 4300;

    /// <summary>Reads the next JSON value as an integer.</summary>
    public static T ReadJson<T, TScalar>(ref JsonReader reader, ref ErrorList errors)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
        where TScalar : struct, IScalar<T>
    {
        switch (reader.Peek())
        {
            case JsonKind.Number:
                var start = reader.Position;
                if (reader.ReadInt64(out var small) && small >= long.CreateSaturating(T.MinValue) && small <= long.CreateSaturating(T.MaxValue))
                    return T.CreateTruncating(small);
                if (reader.Position != start)
                    return Scalar.Refuse<T>(ref reader, start, ref errors, ErrorDetails.IntParsingSize);
                var text = reader.ReadNumber(out var isInteger);
                return ReadNumber(text, isInteger, out T value) is { } detail ? Scalar.Refuse<T>(ref reader, start, ref errors, detail) : value;
            case JsonKind.String:
                return Scalar.ReadString<T, TScalar>(ref reader, ref errors);
            case JsonKind.True:
            case JsonKind.False:
                reader.ReadBoolean(out var truth);
                return truth ? T.One : T.Zero;
            default:
                return Scalar.Refuse<T>(ref reader, ref errors, ErrorDetails.IntType);
        }
    }

    /// <summary>Reads text as an integer.</summary>
    public static ErrorDetail? Read<T>(ReadOnlySpan<byte> text, out T value)
        where T : struct, IBinaryInteger<T>
    {
        value = default;
        text = AsciiText.Trim(text);
        if (text.Length > MaxLength)
            return ErrorDetails.IntParsingSize;
        Span<byte> digits = stackalloc byte[text.Length];
        var length = Strip(text, digits);
        if (length == 0)
            return ErrorDetails.IntParsing;
        return T.TryParse(digits[..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) ? null : ErrorDetails.IntParsingSize;
    }

    /// <summary>Reads a JSON number as an integer: one with a fraction or an exponent must be whole.</summary>
    public static ErrorDetail? ReadNumber<T>(ReadOnlySpan<byte> text, bool isInteger, out T value)
        where T : struct, IBinaryInteger<T>
    {
        value = default;
        if (isInteger)
        {
            return text.Length <= MaxLength && T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
                ? null
                : ErrorDetails.IntParsingSize;
        }
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (!double.IsFinite(number))
            return ErrorDetails.FiniteNumber;
        if (number != Math.Truncate(number))
            return ErrorDetails.IntFromFloat;
        // Beyond 64 bits pydantic refuses whole floats as well.
        if (Math.Abs(number) >= 9.2233720368547758E18)
            return ErrorDetails.IntParsingSize;
        value = T.CreateSaturating((long)number);
        return long.CreateSaturating(value) == (long)number ? null : ErrorDetails.IntParsingSize;
    }

    // Sign and digits without underscores and tail; 0 when the text is no integer.
    private static int Strip(ReadOnlySpan<byte> text, Span<byte> digits)
    {
        var length = 0;
        var index = 0;
        if (text is [(byte)'-' or (byte)'+', ..])
        {
            if (text[0] == '-')
                digits[length++] = (byte)'-';
            index++;
        }
        var afterDigit = false;
        for (; index < text.Length && text[index] != '.'; index++)
        {
            var current = text[index];
            if (char.IsAsciiDigit((char)current))
            {
                digits[length++] = current;
                afterDigit = true;
            }
            else if (current == '_' && afterDigit)
            {
                afterDigit = false;
            }
            else
            {
                return 0;
            }
        }
        if (!afterDigit)
            return 0;
        var tail = text[index..];
        return tail.IsEmpty || (tail.Length > 1 && !tail[1..].ContainsAnyExcept((byte)'0')) ? length : 0;
    }
}
