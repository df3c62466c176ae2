namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>Who may open connections to pods.</summary>
internal sealed record NetworkPolicySpec
{
    public required LabelSelector PodSelector { get; init; }

    public IReadOnlyList<string> PolicyTypes { get; } = ["Ingress"];

    public required IReadOnlyList<NetworkIngress> Ingress { get; init; }
}

/// <summary>Connections that are allowed.</summary>
internal sealed record NetworkIngress(IReadOnlyList<NetworkPeer> From, IReadOnlyList<NetworkPort> Ports);

/// <summary>Pods of the same namespace.</summary>
internal sealed record NetworkPeer(LabelSelector PodSelector);

/// <summary>A TCP port of the pods.</summary>
internal sealed record NetworkPort(int Port)
{
    public string Protocol { get; } = "TCP";
}
