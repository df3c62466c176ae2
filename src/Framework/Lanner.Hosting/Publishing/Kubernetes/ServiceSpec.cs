namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>A name in the cluster's network, in front of pods.</summary>
internal sealed record ServiceSpec
{
    /// <summary>ClusterIP: from inside only; LoadBalancer: from outside too.</summary>
    public string? Type { get; init; }

    public required IReadOnlyDictionary<string, string> Selector { get; init; }

    public required IReadOnlyList<ServicePort> Ports { get; init; }
}

/// <summary>A port of a service.</summary>
internal sealed record ServicePort(string Name, int Port)
{
    public int TargetPort => Port;

    /// <summary>What is spoken on it, for gateways; null for what its name says.</summary>
    public string? AppProtocol { get; init; }
}
