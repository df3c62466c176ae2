using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>What a healthy program answers with a status from 200 to 399.</summary>
internal sealed record PublishedHealthCheck(string Path, int Port, string Scheme)
{
    /// <summary>The check of a resource, which its readiness probe is too; null when it has none.</summary>
    /// <exception cref="DistributedApplicationException">It wants another status.</exception>
    public static PublishedHealthCheck? Of(IResource resource, IReadOnlyList<PublishedEndpoint> endpoints)
    {
        if (resource.Annotations.OfType<EndpointProbeAnnotation>().FirstOrDefault(probe => probe.Type == ProbeType.Readiness) is { } readiness)
            return Of(readiness.EndpointReference, readiness.Path, endpoints);
        if (resource.Annotations.OfType<HttpHealthCheckAnnotation>().LastOrDefault(check => !check.IsProbe) is not { } check)
            return null;
        if (check.StatusCode is < 200 or >= 400)
        {
            throw new DistributedApplicationException(
                $"The health check of '{resource.Name}' expects status {check.StatusCode}; probes elsewhere take 200 to 399 for healthy. Let the service answer with one of these.");
        }

        return Of(check.Endpoint(), check.Path, endpoints);
    }

    /// <summary>A question to one of the published endpoints.</summary>
    public static PublishedHealthCheck Of(EndpointReference reference, string path, IReadOnlyList<PublishedEndpoint> endpoints)
    {
        // The default is https, where there is one; elsewhere the same server listens on http.
        var endpoint = endpoints.FirstOrDefault(endpoint => string.Equals(endpoint.Name, reference.EndpointAnnotation.Name, StringComparison.OrdinalIgnoreCase))
            ?? endpoints.First(endpoint => endpoint.Scheme == "http");
        return new PublishedHealthCheck(path.StartsWith('/') ? path : "/" + path, endpoint.Port, endpoint.Scheme);
    }
}
