namespace Lanner.Dashboard.Telemetry;

/// <summary>A program that sends telemetry.</summary>
/// <param name="name">Value of <c>service.name</c>.</param>
/// <param name="instanceId">Value of <c>service.instance.id</c>; empty when the program does not say.</param>
/// <param name="attributes">All attributes of the resource.</param>
public sealed class TelemetryResource(string name, string instanceId, IReadOnlyList<TelemetryAttribute> attributes)
{
    /// <summary>Value of <c>service.name</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Value of <c>service.instance.id</c>; empty when the program does not say.</summary>
    public string InstanceId { get; } = instanceId;

    /// <summary>All attributes of the resource.</summary>
    public IReadOnlyList<TelemetryAttribute> Attributes { get; } = attributes;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
