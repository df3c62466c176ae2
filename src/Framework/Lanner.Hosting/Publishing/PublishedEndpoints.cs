using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>Gives the endpoints of a project their ports inside the published system.</summary>
internal static class PublishedEndpoints
{
    // The port that Microsoft's images of .NET listen on, since they do not run as root.
    private const int FirstPort = 8080;

    /// <exception cref="DistributedApplicationException">The project listens on https only, or two endpoints share a port.</exception>
    public static IReadOnlyList<PublishedEndpoint> Allocate(ProjectResource project)
    {
        var endpoints = new List<PublishedEndpoint>();
        var annotations = project.Annotations.OfType<EndpointAnnotation>().ToList();
        var taken = annotations.Select(endpoint => endpoint.TargetPort ?? 0).ToHashSet();
        foreach (var annotation in annotations.Where(annotation => annotation.UriScheme != "https"))
        {
            var port = annotation.TargetPort ?? Enumerable.Range(FirstPort, taken.Count + 1).First(free => !taken.Contains(free));
            taken.Add(port);
            if (endpoints.FirstOrDefault(endpoint => endpoint.Port == port) is { } other)
            {
                throw new DistributedApplicationException(
                    $"Endpoints '{other.Name}' and '{annotation.Name}' of '{project.Name}' have the same target port {port}. Give one of them another.");
            }

            annotation.AllocatedEndpoint = new AllocatedEndpoint(annotation, project.Name.ToLowerInvariant(), port);
            endpoints.Add(new PublishedEndpoint(annotation.Name.ToLowerInvariant(), annotation.UriScheme, port, annotation.IsExternal, annotation.Port));
        }

        if (annotations.Count > 0 && endpoints.Count == 0)
        {
            throw new DistributedApplicationException(
                $"Project '{project.Name}' listens on https only; published containers serve no TLS. Add an http URL to its launch profile, or call .WithHttpEndpoint().");
        }

        return endpoints;
    }
}
