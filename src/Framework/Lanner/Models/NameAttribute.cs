namespace Lanner;

/// <summary>The value that stands for an enum's member on the wire.</summary>
/// <param name="name">Value on the wire.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class NameAttribute(string name) : Attribute
{
    /// <summary>Value on the wire.</summary>
    public string Name { get; } = name;
}
