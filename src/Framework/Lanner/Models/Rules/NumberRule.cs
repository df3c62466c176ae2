using System.ComponentModel;
using System.Numerics;

namespace Lanner.Runtime;

/// <summary>Bounds of a number. Checked in pydantic's order: finite, multiple, then the bounds from above, then from below.</summary>
/// <typeparam name="T">The number's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberRule<T> : Rule<T>
    where T : struct, INumber<T>
{
    private ErrorDetail? _multipleOf;
    private ErrorDetail? _lessThanEqual;
    private ErrorDetail? _lessThan;
    private ErrorDetail? _greaterThanEqual;
    private ErrorDetail? _greaterThan;

    /// <summary>Values are greater than this; null for no such bound.</summary>
    public T? Gt { get; init; }

    /// <summary>Values are this or greater; null for no such bound.</summary>
    public T? Ge { get; init; }

    /// <summary>Values are less than this; null for no such bound.</summary>
    public T? Lt { get; init; }

    /// <summary>Values are this or less; null for no such bound.</summary>
    public T? Le { get; init; }

    /// <summary>Values are a multiple of this; null for any. Floating-point numbers may be off by a billionth.</summary>
    public T? MultipleOf { get; init; }

    /// <summary>Whether infinity and not-a-number pass.</summary>
    public bool AllowInfNan { get; init; } = true;

    /// <inheritdoc/>
    public override ErrorDetail? Check(T value)
    {
        if (!AllowInfNan && !T.IsFinite(value))
            return ErrorDetails.FiniteNumber;
        if (MultipleOf is { } factor && !IsMultiple(value, factor))
            return _multipleOf ??= ErrorDetails.MultipleOf(NumberForm.Text(factor), NumberForm.Json(factor));
        // Not-a-number fails every bound.
        if (Le is { } le && !(value <= le))
            return _lessThanEqual ??= ErrorDetails.LessThanEqual(NumberForm.Text(le), NumberForm.Json(le));
        if (Lt is { } lt && !(value < lt))
            return _lessThan ??= ErrorDetails.LessThan(NumberForm.Text(lt), NumberForm.Json(lt));
        if (Ge is { } ge && !(value >= ge))
            return _greaterThanEqual ??= ErrorDetails.GreaterThanEqual(NumberForm.Text(ge), NumberForm.Json(ge));
        if (Gt is { } gt && !(value > gt))
            return _greaterThan ??= ErrorDetails.GreaterThan(NumberForm.Text(gt), NumberForm.Json(gt));
        return null;
    }

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
        "integer",
        "number");

    private static bool IsMultiple(T value, T factor)
    {
        var rest = T.Abs(value % factor);
        if (T.IsZero(rest))
            return true;
        if (typeof(T) != typeof(double) && typeof(T) != typeof(float))
            return false;
        var tolerance = T.Abs(value) / T.CreateChecked(1_000_000_000);
        return rest <= tolerance || T.Abs(rest - factor) <= tolerance;
    }
}
