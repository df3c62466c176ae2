using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>A fixed set of strings, as Python's <c>Literal</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OneOfRule : Rule<string>
{
    private readonly string[] _values;
    private readonly ErrorDetail _error;

    /// <summary>Allows these strings and no other.</summary>
    public OneOfRule(params string[] values)
    {
        _values = values;
        _error = ErrorDetails.LiteralError(ExpectedValues.Describe(values));
    }

    /// <inheritdoc/>
    public override ErrorDetail? Check(string value) => Array.IndexOf(_values, value) >= 0 ? null : _error;

    /// <inheritdoc/>
    public override Schema Describe(Schema schema) => RuleSchema.Apply(
        schema,
        text => _values.Length == 1 ? text with { ConstJson = JsonText.Quote(_values[0]) } : text with { EnumJson = JsonText.Array(_values) },
        "string");
}
