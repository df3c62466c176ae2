using System.Globalization;
using System.Numerics;

namespace Lanner.Runtime;

/// <summary>Bounds as text: in messages the shortest (3), in contexts and schemas in the type's own form (3.0).</summary>
internal static class NumberForm
{
    /// <summary>The number as messages tell it.</summary>
    public static string Text<T>(T value)
        where T : struct, INumber<T>
    {
        var text = value.ToString(null, CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? Plain(value, text) : text;
    }

    /// <summary>The number as JSON.</summary>
    public static string Json<T>(T value)
        where T : struct, INumber<T>
    {
        if (value is not (double or float))
            return value.ToString(null, CultureInfo.InvariantCulture);
        var writer = new JsonWriter();
        writer.WriteNumber(double.CreateChecked(value));
        return JsonText.Take(ref writer);
    }

    /// <summary>The number as JSON, or null.</summary>
    public static string? Json<T>(T? value)
        where T : struct, INumber<T> => value is { } present ? Json(present) : null;

    // Digits written out, as Rust prints floats.
    private static string Plain<T>(T value, string shortest)
        where T : struct, INumber<T>
    {
        var mark = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = shortest[..mark].Replace("-", "", StringComparison.Ordinal);
        var exponent = int.Parse(shortest.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var sign = T.IsNegative(value) ? "-" : "";
        if (exponent < 0)
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0')
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }
}
