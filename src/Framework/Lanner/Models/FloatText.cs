using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Lanner.Runtime;

/// <summary>Floating-point numbers by pydantic's lax rules: trimmed, single underscores, inf, infinity and nan in any case.</summary>
internal static class FloatText
{
    private const int StackLimit = 128;

    private static readonly SearchValues<byte> NumberCharacters = SearchValues.Create("0123456789+-.eE"u8);

    /// <summary>Reads the next JSON value as a number.</summary>
    public static T ReadJson<T, TScalar>(ref JsonReader reader, ref ErrorList errors)
        where T : struct, IBinaryFloatingPointIeee754<T>
        where TScalar : struct, IScalar<T>
    {
        switch (reader.Peek())
        {
            case JsonKind.Number:
                // A double is not rounded twice; a float might be.
                if (typeof(T) == typeof(double) && reader.ReadPlainDouble(out var plain))
                    return T.CreateTruncating(plain);
                T.TryParse(reader.ReadNumber(out _), NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
                return value;
            case JsonKind.String:
                return Scalar.ReadString<T, TScalar>(ref reader, ref errors);
            case JsonKind.True:
            case JsonKind.False:
                reader.ReadBoolean(out var truth);
                return truth ? T.One : T.Zero;
            default:
                return Scalar.Refuse<T>(ref reader, ref errors, ErrorDetails.FloatType);
        }
    }

    /// <summary>Reads text as a number.</summary>
    public static ErrorDetail? Read<T>(ReadOnlySpan<byte> text, out T value)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        text = AsciiText.Trim(text);
        if (TryReadName(text, out value))
            return null;
        if (!text.Contains((byte)'_'))
            return ReadDigits(text, out value);
        if (text[0] == '_' || text[^1] == '_' || text.IndexOf("__"u8) >= 0)
            return ErrorDetails.FloatParsing;
        var digits = text.Length <= StackLimit ? stackalloc byte[text.Length] : new byte[text.Length];
        var length = 0;
        foreach (var current in text)
        {
            if (current != '_')
                digits[length++] = current;
        }
        return ReadDigits(digits[..length], out value);
    }

    // The platform also takes trailing NULs and its own names of what is not finite.
    private static ErrorDetail? ReadDigits<T>(ReadOnlySpan<byte> text, out T value)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        value = default;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return !text.ContainsAnyExcept(NumberCharacters) && T.TryParse(text, Styles, CultureInfo.InvariantCulture, out value)
            ? null
            : ErrorDetails.FloatParsing;
    }

    private static bool TryReadName<T>(ReadOnlySpan<byte> text, out T value)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        value = default;
        var name = text is [(byte)'+' or (byte)'-', ..] ? text[1..] : text;
        if (Ascii.EqualsIgnoreCase(name, "nan"u8))
            value = T.NaN;
        else if (Ascii.EqualsIgnoreCase(name, "inf"u8) || Ascii.EqualsIgnoreCase(name, "infinity"u8))
            value = text[0] == '-' ? T.NegativeInfinity : T.PositiveInfinity;
        else
            return false;
        return true;
    }
}
