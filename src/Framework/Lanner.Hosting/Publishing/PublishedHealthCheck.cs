using System.Globalization;
using System.Text.RegularExpressions;
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
        var probes = resource.Annotations.OfType<EndpointProbeAnnotation>().ToList();
        if (probes.Find(probe => probe.Type == ProbeType.Readiness) is { } readiness)
            return Of(readiness.EndpointReference, readiness.Path, endpoints);
        var asked = Asked(resource).LastOrDefault(question => !probes.Any(probe =>
            probe.EndpointReference.EndpointName == question.Endpoint.EndpointName && probe.Path == question.Path));
        if (asked is not { } check)
            return null;
        if (check.StatusCode is < 200 or >= 400)
        {
            throw new DistributedApplicationException(
                $"The health check of '{resource.Name}' expects status {check.StatusCode}; probes elsewhere take 200 to 399 for healthy. " +
                "Let the service answer with one of these.");
        }

        return Of(check.Endpoint, check.Path, endpoints);
    }

    /// <summary>A question to one of the published endpoints.</summary>
    public static PublishedHealthCheck Of(EndpointReference reference, string path, IReadOnlyList<PublishedEndpoint> endpoints)
    {
        // The default is https, where there is one; elsewhere the same server listens on http.
        var endpoint = PublishedResources.Find(reference, endpoints) ?? endpoints.First(endpoint => endpoint.Scheme == "http");
        return new PublishedHealthCheck(path.StartsWith('/') ? path : "/" + path, endpoint.Port, endpoint.Scheme);
    }

    /// <summary>Health checks that are code of the app host.</summary>
    public static IEnumerable<string> OfCode(IResource resource) => resource.Annotations.OfType<HealthCheckAnnotation>()
        .Select(check => check.Key)
        .Where(key => !Endpoints(resource).Any(endpoint => Key(resource, endpoint).IsMatch(key)));

    private static IEnumerable<Question> Asked(IResource resource) =>
        from check in resource.Annotations.OfType<HealthCheckAnnotation>()
        from endpoint in Endpoints(resource)
        let key = Key(resource, endpoint).Match(check.Key)
        where key.Success
        let status = int.Parse(key.Groups["status"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        select new Question(endpoint, key.Groups["path"].Value, status);

    private static IEnumerable<EndpointReference> Endpoints(IResource resource) =>
        (resource as IResourceWithEndpoints)?.GetEndpoints() ?? [];

    // What WithHttpHealthCheck was told stands in the key of the check only.
    private static Regex Key(IResource resource, EndpointReference endpoint) =>
        new($"^{Regex.Escape($"{resource.Name}_{endpoint.EndpointName}")}_(?<path>.*)_(?<status>[0-9]+)_check$", RegexOptions.Singleline);

    private sealed record Question(EndpointReference Endpoint, string Path, int StatusCode);
}
