using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>The decoded text of a parameter, or its absence.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ParameterText
{
    /// <summary>A parameter that is there, though perhaps empty.</summary>
    public ParameterText(ReadOnlySpan<char> value)
    {
        Value = value;
        IsPresent = true;
    }

    /// <summary>A parameter that did not come.</summary>
    public static ParameterText Absent => default;

    /// <summary>The text; empty when absent.</summary>
    public ReadOnlySpan<char> Value { get; }

    /// <summary>Whether the parameter came.</summary>
    public bool IsPresent { get; }
}
