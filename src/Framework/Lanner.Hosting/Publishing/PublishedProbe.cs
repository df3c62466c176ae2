using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>A probe that the model asks for, in place of the usual one of its type.</summary>
internal sealed record PublishedProbe(EndpointProbeAnnotation Settings, PublishedHealthCheck Check)
{
    /// <summary>The probes of a resource.</summary>
    /// <exception cref="DistributedApplicationException">One of them cannot be had in a cluster.</exception>
    public static IReadOnlyList<PublishedProbe> Of(IResource resource, IReadOnlyList<PublishedEndpoint> endpoints)
    {
        var probes = resource.Annotations.OfType<EndpointProbeAnnotation>().ToList();
        return probes.Find(probe => probe.Type != ProbeType.Readiness && probe.SuccessThreshold != 1) is { } greedy
            ? throw new DistributedApplicationException(
                $"The {greedy.Type} probe of '{resource.Name}' wants {greedy.SuccessThreshold} successes; " +
                "Kubernetes lets only readiness probes want more than 1. Leave successThreshold out.")
            : [.. probes.Select(probe => new PublishedProbe(probe, PublishedHealthCheck.Of(probe.EndpointReference, probe.Path, endpoints)))];
    }
}
