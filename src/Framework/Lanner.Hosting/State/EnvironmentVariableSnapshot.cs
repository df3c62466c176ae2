namespace Aspire.Hosting.ApplicationModel;

/// <summary>An environment variable of a resource's process. Values may be secret; whoever shows them masks them.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value.</param>
/// <param name="IsFromSpec">True when the model set it, false when it is inherited.</param>
public sealed record EnvironmentVariableSnapshot(string Name, string? Value, bool IsFromSpec)
{
    /// <summary>The name only, so that no log gets the value by accident.</summary>
    public override string ToString() => Name;
}
