using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>Gives endpoints their ports inside the published system.</summary>
internal static class PublishedEndpoints
{
    // The port that Microsoft's images of .NET listen on, since they do not run as root.
    private const int FirstPort = 8080;

    /// <summary>Ports of a program that listens where it is told.</summary>
    /// <exception cref="DistributedApplicationException">It listens on https only, or two endpoints share a port.</exception>
    public static IReadOnlyList<PublishedEndpoint> OfProgram(IResource resource)
    {
        var annotations = resource.Annotations.OfType<EndpointAnnotation>().ToList();
        var taken = annotations.Select(endpoint => endpoint.TargetPort ?? 0).ToHashSet();
        var endpoints = new List<PublishedEndpoint>();
        foreach (var annotation in annotations.Where(annotation => annotation.UriScheme != "https"))
        {
            var port = annotation.TargetPort ?? Enumerable.Range(FirstPort, taken.Count + 1).First(free => !taken.Contains(free));
            taken.Add(port);
            Add(resource, annotation, port, endpoints);
        }

        if (annotations.Count > 0 && endpoints.Count == 0)
        {
            throw new DistributedApplicationException(
                $"{(resource is ProjectResource ? "Project" : "Program")} '{resource.Name}' listens on https only; " +
                "published containers serve no TLS. " +
                "Add an http URL to its launch profile, or call .WithHttpEndpoint().");
        }

        return endpoints;
    }

    /// <summary>Ports of an image that was made elsewhere: it listens where it does, with TLS if it likes.</summary>
    /// <exception cref="DistributedApplicationException">The model does not say where, or two endpoints share a port.</exception>
    public static IReadOnlyList<PublishedEndpoint> OfContainer(IResource container)
    {
        var endpoints = new List<PublishedEndpoint>();
        foreach (var annotation in container.Annotations.OfType<EndpointAnnotation>())
        {
            var port = annotation.TargetPort ?? annotation.Port ?? throw new DistributedApplicationException(
                $"Endpoint '{annotation.Name}' of container '{container.Name}' has no target port. " +
                "Say where the program in the container listens, for example WithHttpEndpoint(targetPort: 80).");
            Add(container, annotation, port, endpoints);
        }

        return endpoints;
    }

    private static void Add(IResource resource, EndpointAnnotation annotation, int port, List<PublishedEndpoint> others)
    {
        if (annotation.Protocol != ProtocolType.Tcp)
        {
            throw new DistributedApplicationException(
                $"Endpoint '{annotation.Name}' of '{resource.Name}' speaks {annotation.Protocol}; only TCP is published. " +
                "Add it to the published files yourself.");
        }

        if (others.FirstOrDefault(endpoint => endpoint.Port == port) is { } other)
        {
            throw new DistributedApplicationException(
                $"Endpoints '{other.Name}' and '{annotation.Name}' of '{resource.Name}' have the same target port {port}. " +
                "Give one of them another.");
        }

        var (name, host) = (annotation.Name.ToLowerInvariant(), resource.Name.ToLowerInvariant());
        others.Add(new PublishedEndpoint(name, annotation.UriScheme, host, port, annotation.IsExternal, annotation.Port)
        {
            IsHttp2 = annotation.Transport == "http2",
            IsTls = annotation.TlsEnabled,
        });
    }
}
