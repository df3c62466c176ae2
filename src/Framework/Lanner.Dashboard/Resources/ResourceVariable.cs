namespace Lanner.Dashboard.Resources;

/// <summary>An environment variable of a resource's process.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value; the dashboard masks secrets in it before it shows it.</param>
/// <param name="IsFromModel">True when the model set it, false when it is inherited.</param>
public sealed record ResourceVariable(string Name, string Value, bool IsFromModel)
{
    /// <summary>The name only, so that no log gets the value by accident.</summary>
    public override string ToString() => Name;
}
