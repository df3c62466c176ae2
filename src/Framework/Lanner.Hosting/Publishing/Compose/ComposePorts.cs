using System.Globalization;

namespace Lanner.Hosting.Publishing.Compose;

/// <summary>
/// Gives external endpoints their ports on the host: the model's, else one after the other from 8080 on. Each can be changed by a variable. Several
/// replicas share a range.
/// </summary>
internal sealed class ComposePorts
{
    private const int FirstPort = 8080;

    private readonly Dictionary<(string Service, string Endpoint), (string Variable, string Ports)> _ports = [];

    public ComposePorts(PublishedSystem system)
    {
        var next = FirstPort;
        foreach (var service in system.Services)
        {
            foreach (var endpoint in service.Endpoints.Where(endpoint => endpoint.IsExternal))
            {
                var first = endpoint.HostPort ?? next;
                if (endpoint.HostPort is null)
                    next += service.Replicas;
                var ports = service.Replicas == 1 ? $"{first}" : string.Create(CultureInfo.InvariantCulture, $"{first}-{first + service.Replicas - 1}");
                var isOnly = service.Endpoints.Count(other => other.IsExternal) == 1;
                var name = PublishedVariable.NameOf(service.Name) + (isOnly ? "_PORT" : $"_{PublishedVariable.NameOf(endpoint.Name)}_PORT");
                _ports[(service.Name, endpoint.Name)] = (name, ports);
            }
        }
    }

    public string Mapping(PublishedService service, PublishedEndpoint endpoint)
    {
        var (variable, ports) = _ports[(service.Name, endpoint.Name)];
        return $"{ComposeText.WithDefault(variable, ports)}:{endpoint.Port}";
    }

    /// <summary>The variables with their defaults.</summary>
    public IEnumerable<(string Variable, string Ports)> Variables => _ports.Values;
}
