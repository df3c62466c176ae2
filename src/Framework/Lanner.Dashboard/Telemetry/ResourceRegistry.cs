namespace Lanner.Dashboard.Telemetry;

/// <summary>The programs that have sent telemetry.</summary>
internal sealed class ResourceRegistry(TelemetryLimits limits)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Name, string InstanceId), TelemetryResource> _resources = [];

    /// <summary>The resource with these attributes; null when there are too many resources.</summary>
    public TelemetryResource? Get(IReadOnlyList<TelemetryAttribute> attributes)
    {
        var name = Value("service.name") ?? "unknown_service";
        var instanceId = Value("service.instance.id") ?? "";
        lock (_lock)
        {
            if (_resources.TryGetValue((name, instanceId), out var known))
                return known;
            if (_resources.Count >= limits.MaxResourceCount)
                return null;
            return _resources[(name, instanceId)] = new TelemetryResource(name, instanceId, attributes);
        }

        string? Value(string key) => attributes.Where(attribute => attribute.Key == key).Select(attribute => attribute.Value).FirstOrDefault();
    }

    /// <summary>All of them, by name.</summary>
    public List<TelemetryResource> All()
    {
        lock (_lock)
            return [.. _resources.Values.OrderBy(resource => resource.Name, StringComparer.OrdinalIgnoreCase).ThenBy(resource => resource.InstanceId, StringComparer.Ordinal)];
    }
}
