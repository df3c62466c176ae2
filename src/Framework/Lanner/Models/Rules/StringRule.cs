using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Length in code points, and a pattern; checked in this order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StringRule : Rule<string>
{
    private ErrorDetail? _tooShort;
    private ErrorDetail? _tooLong;
    private ErrorDetail? _mismatch;
    private ErrorDetail? _timeout;

    /// <summary>Least length in code points; null for none.</summary>
    public int? MinLength { get; init; }

    /// <summary>Greatest length in code points; null for none.</summary>
    public int? MaxLength { get; init; }

    /// <summary>
    /// Regular expression that the value must contain a match of; <c>$</c> matches at the very end only, as pydantic has it. Null for none.
    /// Matching takes linear time, unless the pattern needs back references or looks around: such patterns have <see
    /// cref="LannerOptions.MaxPatternTime"/>.
    /// </summary>
    public string? Pattern
    {
        get => Matcher?.Pattern;
        init => Matcher = value is null ? null : new PatternMatcher(value);
    }

    private PatternMatcher? Matcher { get; init; }

    /// <inheritdoc/>
    public override ErrorDetail? Check(string value)
    {
        var errors = default(ErrorList);
        return Check(value, ref errors);
    }

    /// <inheritdoc/>
    internal override ErrorDetail? Check(string value, ref ErrorList errors)
    {
        // A code point takes one or two UTF-16 units, so most lengths are decided without counting.
        if (MinLength is { } min && value.Length < min * 2 && (value.Length < min || CodePoints.Count(value) < min))
            return _tooShort ??= ErrorDetails.StringTooShort(min);
        if (MaxLength is { } max && value.Length > max && CodePoints.Count(value) > max)
            return _tooLong ??= ErrorDetails.StringTooLong(max);
        return Matcher?.Match(value, ref errors) switch
        {
            PatternMatch.Mismatch => _mismatch ??= ErrorDetails.StringPatternMismatch(Matcher.Pattern),
            PatternMatch.Timeout => _timeout ??= ErrorDetails.StringPatternTimeout(Matcher.Pattern),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public override Schema Describe(Schema schema) =>
        RuleSchema.Apply(schema, text => text with { MinLength = MinLength ?? text.MinLength, MaxLength = MaxLength ?? text.MaxLength, Pattern = Pattern ?? text.Pattern }, "string");
}
