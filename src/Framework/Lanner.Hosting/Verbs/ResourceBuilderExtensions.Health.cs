using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Makes a resource's health depend on a registered check.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="key">Name under which the check is registered in <c>builder.Services.AddHealthChecks()</c>.</param>
    public static IResourceBuilder<T> WithHealthCheck<T>(this IResourceBuilder<T> builder, string key) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(key);
        return builder.WithAnnotation(new HealthCheckAnnotation(key));
    }

    /// <summary>Makes a resource's health depend on an HTTP answer of each of its replicas.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="path">Path to ask for; <c>/</c> when null.</param>
    /// <param name="statusCode">Status that means healthy; 200 when null.</param>
    /// <param name="endpointName">Endpoint to ask; the first of https and http when null.</param>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, string? endpointName = null)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        Func<EndpointReference>? selector = endpointName is null ? null : () => builder.GetEndpoint(endpointName);
        return builder.WithHttpHealthCheck(selector, path, statusCode);
    }

    /// <summary>Makes a resource's health depend on an HTTP answer of each of its replicas.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="endpointSelector">Chooses the endpoint to ask; the first of https and http when null.</param>
    /// <param name="path">Path to ask for; <c>/</c> when null.</param>
    /// <param name="statusCode">Status that means healthy; 200 when null.</param>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder, Func<EndpointReference>? endpointSelector, string? path = null, int? statusCode = null)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithHttpHealthCheck(
            new HttpHealthCheckAnnotation(endpointSelector ?? (() => DefaultHttpEndpoint(builder.Resource)), path ?? "/", statusCode ?? 200));
    }

    private static IResourceBuilder<T> WithHttpHealthCheck<T>(this IResourceBuilder<T> builder, HttpHealthCheckAnnotation check)
        where T : IResourceWithEndpoints
    {
        var key = $"{builder.Resource.Name}_http_{check.Path}_{check.StatusCode}_check";
        var same = builder.Resource.Annotations.OfType<HealthCheckAnnotation>().Count(other => other.Key == key || other.Key.StartsWith(key + "_", StringComparison.Ordinal));
        key += same == 0 ? "" : $"_{same + 1}";
        builder.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
            key, services => new HttpHealthCheck(services.GetRequiredService<HealthCheckClient>(), check.Endpoint, check.Path, check.StatusCode), null, null));
        return builder.WithAnnotation(check).WithHealthCheck(key);
    }

    private static EndpointReference DefaultHttpEndpoint(IResourceWithEndpoints resource)
    {
        var https = new EndpointReference(resource, "https");
        return https.Exists ? https : new EndpointReference(resource, "http");
    }
}
