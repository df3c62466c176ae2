namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>The Services in front of a program's pods: one for the system, one for clients outside.</summary>
internal sealed class EndpointManifests(PublishedWorkload workload, string component, KubernetesNames names)
{
    public IEnumerable<(string Path, Manifest Manifest)> All()
    {
        if (workload.Endpoints.Count > 0)
            yield return ($"{workload.Name}/service.yaml", new Manifest("v1", "Service", names.Metadata(workload.Name, component)) { Spec = Service("ClusterIP", workload.Endpoints) });
        var external = workload.Endpoints.Where(endpoint => endpoint.IsExternal).ToList();
        if (external.Count == 0)
            yield break;
        yield return ($"{workload.Name}/external-service.yaml", new Manifest("v1", "Service", names.Metadata($"{workload.Name}-external", component, workload.Name))
        {
            Spec = Service("LoadBalancer", external),
        });
    }

    /// <summary>The ports of a container.</summary>
    public static IReadOnlyList<ContainerEndpoint> Ports(PublishedWorkload workload) =>
        [.. workload.Endpoints.Select(endpoint => new ContainerEndpoint(PortName(endpoint), endpoint.Port))];

    private ServiceSpec Service(string type, IEnumerable<PublishedEndpoint> endpoints) => new()
    {
        Type = type,
        Selector = names.Labels(workload.Name, component),
        Ports = [.. endpoints.Select(endpoint => new ServicePort(PortName(endpoint), endpoint.Port) { AppProtocol = endpoint.IsHttp2 ? "kubernetes.io/h2c" : null })],
    };

    /// <summary>Names of ports have at most 15 characters.</summary>
    private static string PortName(PublishedEndpoint endpoint) => endpoint.Name.Length <= 15 ? endpoint.Name : $"port-{endpoint.Port}";
}
