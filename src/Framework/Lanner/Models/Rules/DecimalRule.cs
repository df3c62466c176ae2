using System.ComponentModel;
using System.Globalization;

namespace Lanner.Runtime;

/// <summary>Bounds and digits of a decimal. Checked in pydantic's order: digits, multiple, then the bounds from above, then from below.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DecimalRule : Rule<decimal>
{
    /// <inheritdoc cref="NumberRule{T}.Gt"/>
    public decimal? Gt { get; init; }

    /// <inheritdoc cref="NumberRule{T}.Ge"/>
    public decimal? Ge { get; init; }

    /// <inheritdoc cref="NumberRule{T}.Lt"/>
    public decimal? Lt { get; init; }

    /// <inheritdoc cref="NumberRule{T}.Le"/>
    public decimal? Le { get; init; }

    /// <summary>Values are a multiple of this; null for any.</summary>
    public decimal? MultipleOf { get; init; }

    /// <summary>Greatest number of digits, zeros at the end behind the point not counted; null for any.</summary>
    public int? MaxDigits { get; init; }

    /// <summary>Greatest number of digits behind the point, zeros at the end not counted; null for any.</summary>
    public int? DecimalPlaces { get; init; }

    /// <inheritdoc/>
    public override ErrorDetail? Check(decimal value) => CheckDigits(value) ?? CheckBounds(value);

    /// <inheritdoc/>
    public override Schema Describe(Schema schema) => RuleSchema.Apply(
        schema,
        number => number with
        {
            ExclusiveMinimumJson = NumberForm.Json(Gt) ?? number.ExclusiveMinimumJson,
            MinimumJson = NumberForm.Json(Ge) ?? number.MinimumJson,
            ExclusiveMaximumJson = NumberForm.Json(Lt) ?? number.ExclusiveMaximumJson,
            MaximumJson = NumberForm.Json(Le) ?? number.MaximumJson,
            MultipleOfJson = NumberForm.Json(MultipleOf) ?? number.MultipleOfJson,
        },
        "number");

    private ErrorDetail? CheckDigits(decimal value)
    {
        if (MaxDigits is null && DecimalPlaces is null)
            return null;
        var (digits, places) = CountDigits(value);
        if (MaxDigits is { } maxDigits && digits > maxDigits)
            return ErrorDetails.DecimalMaxDigits(maxDigits);
        if (DecimalPlaces is not { } maxPlaces)
            return null;
        if (places > maxPlaces)
            return ErrorDetails.DecimalMaxPlaces(maxPlaces);
        var maxWhole = Math.Max(0, (MaxDigits ?? int.MaxValue) - maxPlaces);
        return digits - places > maxWhole ? ErrorDetails.DecimalWholeDigits(maxWhole) : null;
    }

    private ErrorDetail? CheckBounds(decimal value)
    {
        if (MultipleOf is { } factor && value % factor != 0)
            return ErrorDetails.MultipleOf(NumberForm.Text(factor), NumberForm.Json(factor));
        if (Le is { } le && value > le)
            return ErrorDetails.LessThanEqual(NumberForm.Text(le), NumberForm.Json(le));
        if (Lt is { } lt && value >= lt)
            return ErrorDetails.LessThan(NumberForm.Text(lt), NumberForm.Json(lt));
        if (Ge is { } ge && value < ge)
            return ErrorDetails.GreaterThanEqual(NumberForm.Text(ge), NumberForm.Json(ge));
        if (Gt is { } gt && value <= gt)
            return ErrorDetails.GreaterThan(NumberForm.Text(gt), NumberForm.Json(gt));
        return null;
    }

    // 0.001 has three digits, three of them places.
    private static (int Digits, int Places) CountDigits(decimal value)
    {
        // Dividing by one in this form drops the zeros at the end.
        var normalized = value / 1.0000000000000000000000000000m;
        Span<char> text = stackalloc char[32];
        decimal.Abs(normalized).TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        var places = normalized.Scale;
        var whole = text[..(places == 0 ? length : length - places - 1)].TrimStart('0').Length;
        var digits = places > 0 && whole == 0 ? places : whole + places;
        return (Math.Max(digits, 1), places);
    }
}
