namespace Lanner;

/// <summary>How names of members and parameters are written on the wire, for a whole assembly.</summary>
/// <param name="naming">The form of names.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class WireNamesAttribute(WireNaming naming) : Attribute
{
    /// <summary>The form of names.</summary>
    public WireNaming Naming { get; } = naming;
}
