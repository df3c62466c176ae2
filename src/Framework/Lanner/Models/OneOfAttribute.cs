namespace Lanner;

/// <summary>A string that is one of the given values: Python's <c>Literal</c>.</summary>
/// <param name="values">The values allowed.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OneOfAttribute(params string[] values) : Attribute
{
    /// <summary>The values allowed.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
