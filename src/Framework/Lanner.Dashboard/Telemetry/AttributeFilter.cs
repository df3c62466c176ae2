using System.Globalization;

namespace Lanner.Dashboard.Telemetry;

/// <summary>A condition on an attribute.</summary>
/// <param name="Key">Name of the attribute.</param>
/// <param name="Operator">One of <see cref="Operators"/>.</param>
/// <param name="Value">What it is compared with.</param>
public sealed record AttributeFilter(string Key, string Operator, string Value)
{
    /// <summary>Equal, different, contains, does not contain, greater, less; the last two compare numbers.</summary>
    public static readonly IReadOnlyList<string> Operators = ["=", "!=", "~", "!~", ">", "<"];

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    /// <param name="text">Key, operator and value.</param>
    public static AttributeFilter? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = Operators.Select(candidate => (Operator: candidate, Index: text.IndexOf(candidate, StringComparison.Ordinal)))
            .Where(candidate => candidate.Index > 0).OrderBy(candidate => candidate.Index).ThenByDescending(candidate => candidate.Operator.Length).FirstOrDefault();
        return found.Operator is null ? null : new AttributeFilter(text[..found.Index].Trim(), found.Operator, text[(found.Index + found.Operator.Length)..].Trim());
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Key} {Operator} {Value}";

    internal bool Matches(IReadOnlyList<TelemetryAttribute> attributes, IReadOnlyList<TelemetryAttribute> more)
    {
        var actual = Find(attributes) ?? Find(more);
        return Operator switch
        {
            "=" => string.Equals(actual, Value, StringComparison.OrdinalIgnoreCase),
            "!=" => !string.Equals(actual, Value, StringComparison.OrdinalIgnoreCase),
            "~" => actual?.Contains(Value, StringComparison.OrdinalIgnoreCase) == true,
            "!~" => actual?.Contains(Value, StringComparison.OrdinalIgnoreCase) != true,
            _ => Number(actual) is { } left && Number(Value) is { } right && (Operator == ">" ? left > right : left < right),
        };
    }

    private string? Find(IReadOnlyList<TelemetryAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (string.Equals(attribute.Key, Key, StringComparison.OrdinalIgnoreCase))
                return attribute.Value;
        }

        return null;
    }

    private static double? Number(string? text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
