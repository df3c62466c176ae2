using System.Diagnostics.CodeAnalysis;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Probes a resource over HTTP. On one machine the probe is a health check; where the resource is deployed it is a probe of its type.</summary>
    /// <typeparam name="T">Type of the resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="type">What the probe finds out; an earlier probe of the same type is replaced.</param>
    /// <param name="path">Path to ask for; <c>/</c> when null.</param>
    /// <param name="initialDelaySeconds">Seconds between the start of the program and the first probe; 5 when null.</param>
    /// <param name="periodSeconds">Seconds between two probes; 5 when null.</param>
    /// <param name="timeoutSeconds">Seconds after which a probe without an answer has failed; 1 when null.</param>
    /// <param name="failureThreshold">Failures in a row after which the resource counts as failed; 3 when null.</param>
    /// <param name="successThreshold">Successes in a row after which it counts as well again; 1 when null.</param>
    /// <param name="endpointName">Endpoint to ask; the first of https and http when null.</param>
    /// <exception cref="DistributedApplicationException">The resource has no such endpoint.</exception>
    [Experimental("ASPIREPROBES001")]
    public static IResourceBuilder<T> WithHttpProbe<T>(
        this IResourceBuilder<T> builder,
        ProbeType type,
        string? path = null,
        int? initialDelaySeconds = null,
        int? periodSeconds = null,
        int? timeoutSeconds = null,
        int? failureThreshold = null,
        int? successThreshold = null,
        string? endpointName = null)
        where T : IResourceWithEndpoints, IResourceWithProbes
    {
        ArgumentNullException.ThrowIfNull(builder);
        Func<EndpointReference>? selector = endpointName is null ? null : () => builder.GetEndpoint(endpointName);
        return builder.WithHttpProbe(type, selector, path, initialDelaySeconds, periodSeconds, timeoutSeconds, failureThreshold, successThreshold);
    }

    /// <inheritdoc cref="WithHttpProbe{T}(IResourceBuilder{T}, ProbeType, string?, int?, int?, int?, int?, int?, string?)"/>
    /// <param name="builder">The resource.</param>
    /// <param name="type">What the probe finds out; an earlier probe of the same type is replaced.</param>
    /// <param name="endpointSelector">Chooses the endpoint to ask; the first of https and http when null.</param>
    /// <param name="path">Path to ask for; <c>/</c> when null.</param>
    /// <param name="initialDelaySeconds">Seconds between the start of the program and the first probe; 5 when null.</param>
    /// <param name="periodSeconds">Seconds between two probes; 5 when null.</param>
    /// <param name="timeoutSeconds">Seconds after which a probe without an answer has failed; 1 when null.</param>
    /// <param name="failureThreshold">Failures in a row after which the resource counts as failed; 3 when null.</param>
    /// <param name="successThreshold">Successes in a row after which it counts as well again; 1 when null.</param>
    [Experimental("ASPIREPROBES001")]
    public static IResourceBuilder<T> WithHttpProbe<T>(
        this IResourceBuilder<T> builder,
        ProbeType type,
        Func<EndpointReference>? endpointSelector,
        string? path = null,
        int? initialDelaySeconds = null,
        int? periodSeconds = null,
        int? timeoutSeconds = null,
        int? failureThreshold = null,
        int? successThreshold = null)
        where T : IResourceWithEndpoints, IResourceWithProbes
    {
        ArgumentNullException.ThrowIfNull(builder);
        endpointSelector ??= () => DefaultHttpEndpoint(builder.Resource);
        var endpoint = endpointSelector();
        var annotations = builder.Resource.Annotations;
        if (annotations.OfType<ProbeAnnotation>().FirstOrDefault(probe => probe.Type == type) is { } earlier)
            annotations.Remove(earlier);
        builder.WithAnnotation<ProbeAnnotation>(new EndpointProbeAnnotation
        {
            Type = type,
            EndpointReference = endpoint,
            Path = path ?? "/",
            InitialDelaySeconds = initialDelaySeconds ?? 5,
            PeriodSeconds = periodSeconds ?? 5,
            TimeoutSeconds = timeoutSeconds ?? 1,
            FailureThreshold = failureThreshold ?? 3,
            SuccessThreshold = successThreshold ?? 1,
        });

        // Two probes may ask the same question; once is enough here.
        var isAsked = annotations.OfType<HttpHealthCheckAnnotation>()
            .Any(check => check.Path == (path ?? "/") && check.StatusCode == 200 && check.Endpoint().EndpointName == endpoint.EndpointName);
        return isAsked ? builder : builder.WithHttpHealthCheck(new HttpHealthCheckAnnotation(endpointSelector, path ?? "/", 200) { IsProbe = true });
    }
}
