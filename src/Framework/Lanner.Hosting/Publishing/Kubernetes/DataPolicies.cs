namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>NetworkPolicies of databases: only those reach them who use them. Where a cluster's network knows no policies they do nothing.</summary>
internal sealed class DataPolicies(PublishedSystem system, KubernetesNames names)
{
    public IEnumerable<(string Path, Manifest Manifest)> All()
    {
        foreach (var server in system.Servers)
        {
            // Its own job creates the databases.
            var clients = system.Workloads.Where(workload => workload.Servers.Contains(server)).Select(workload => workload.Name).Append(server.Name);
            yield return Policy(server.Name, ServerManifests.Component, clients, [PublishedServer.Port]);
        }

        foreach (var redis in system.Containers.Where(container => container.IsRedis))
        {
            var clients = system.Workloads.Where(workload => workload.Relations.UsesRedis).Select(workload => workload.Name);
            yield return Policy(redis.Name, ContainerManifests.Component, clients, redis.Endpoints.Select(endpoint => endpoint.Port));
        }
    }

    private (string, Manifest) Policy(string name, string component, IEnumerable<string> clients, IEnumerable<int> ports) => (
        $"{name}/network-policy.yaml",
        new Manifest("networking.k8s.io/v1", "NetworkPolicy", names.Metadata(name, component))
        {
            Spec = new NetworkPolicySpec
            {
                PodSelector = names.Selector(name, component),
                Ingress = [new NetworkIngress([new NetworkPeer(names.AnyOf(clients))], [.. ports.Select(port => new NetworkPort(port))])],
            },
        });
}
