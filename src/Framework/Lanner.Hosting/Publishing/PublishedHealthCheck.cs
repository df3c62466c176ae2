using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>What a healthy program answers with a status from 200 to 399.</summary>
internal sealed record PublishedHealthCheck(string Path, int Port, string Scheme)
{
    /// <summary>The check of a resource; null when it has none.</summary>
    /// <exception cref="DistributedApplicationException">It wants another status.</exception>
    public static PublishedHealthCheck? Of(IResource resource, IReadOnlyList<PublishedEndpoint> endpoints)
    {
        if (resource.Annotations.OfType<HttpHealthCheckAnnotation>().LastOrDefault() is not { } check)
            return null;
        if (check.StatusCode is < 200 or >= 400)
        {
            throw new DistributedApplicationException(
                $"The health check of '{resource.Name}' expects status {check.StatusCode}; probes elsewhere take 200 to 399 for healthy. Let the service answer with one of these.");
        }

        // The default is https, where there is one; elsewhere the same server listens on http.
        var reference = check.Endpoint().EndpointAnnotation;
        var endpoint = endpoints.FirstOrDefault(endpoint => string.Equals(endpoint.Name, reference.Name, StringComparison.OrdinalIgnoreCase))
            ?? endpoints.First(endpoint => endpoint.Scheme == "http");
        return new PublishedHealthCheck(check.Path.StartsWith('/') ? check.Path : "/" + check.Path, endpoint.Port, endpoint.Scheme);
    }
}
