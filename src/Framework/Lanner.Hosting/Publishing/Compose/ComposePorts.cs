using System.Globalization;

namespace Lanner.Hosting.Publishing.Compose;

/// <summary>
/// Gives external endpoints their ports on the host: the model's, else one after the other from 8080 on. Each can be changed by a variable. Several
/// replicas share a range.
/// </summary>
internal sealed class ComposePorts
{
    private const int FirstPort = 8080;

    private readonly Dictionary<(string Workload, string Endpoint), (string Variable, string Ports)> _ports = [];

    public ComposePorts(PublishedSystem system)
    {
        var next = FirstPort;
        foreach (var workload in system.Workloads)
        {
            foreach (var endpoint in workload.Endpoints.Where(endpoint => endpoint.IsExternal))
            {
                var first = endpoint.HostPort ?? next;
                if (endpoint.HostPort is null)
                    next += workload.Replicas;
                var ports = workload.Replicas == 1 ? $"{first}" : string.Create(CultureInfo.InvariantCulture, $"{first}-{first + workload.Replicas - 1}");
                var isOnly = workload.Endpoints.Count(other => other.IsExternal) == 1;
                var name = PublishedVariable.NameOf(workload.Name) + (isOnly ? "_PORT" : $"_{PublishedVariable.NameOf(endpoint.Name)}_PORT");
                _ports[(workload.Name, endpoint.Name)] = (name, ports);
            }
        }
    }

    /// <summary>The variables with their defaults.</summary>
    public IEnumerable<(string Variable, string Ports)> Variables => _ports.Values;

    /// <summary>The external endpoints of a program.</summary>
    public IReadOnlyList<string> Mappings(PublishedWorkload workload) => [.. workload.Endpoints.Where(endpoint => endpoint.IsExternal).Select(endpoint => Mapping(workload, endpoint))];

    /// <summary>The other ones.</summary>
    public static IReadOnlyList<string> Exposed(PublishedWorkload workload) =>
        [.. workload.Endpoints.Where(endpoint => !endpoint.IsExternal).Select(endpoint => endpoint.Port.ToString(CultureInfo.InvariantCulture))];

    private string Mapping(PublishedWorkload workload, PublishedEndpoint endpoint)
    {
        var (variable, ports) = _ports[(workload.Name, endpoint.Name)];
        return $"{ComposeText.WithDefault(variable, ports)}:{endpoint.Port}";
    }
}
