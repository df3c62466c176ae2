using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Testing;

/// <summary>Reaches the resources of a running application from a test.</summary>
public static class DistributedApplicationHostingTestingExtensions
{
    private static readonly string[] Web = ["http", "https"];

    /// <summary>A client for an endpoint of a resource. It tries nothing twice: wait until the resource is healthy before its first request.</summary>
    /// <param name="app">The application; it must have been started.</param>
    /// <param name="resourceName">Name of the resource.</param>
    /// <param name="endpointName">Name of the endpoint; the first of http and https when null.</param>
    /// <exception cref="ArgumentException">There is no such resource or endpoint.</exception>
    public static HttpClient CreateHttpClient(this DistributedApplication app, string resourceName, string? endpointName = null) =>
        new() { BaseAddress = app.GetEndpoint(resourceName, endpointName) };

    /// <summary>The address of an endpoint of a resource.</summary>
    /// <param name="app">The application; it must have been started.</param>
    /// <param name="resourceName">Name of the resource.</param>
    /// <param name="endpointName">Name of the endpoint; the first of http and https when null.</param>
    /// <exception cref="ArgumentException">There is no such resource or endpoint.</exception>
    public static Uri GetEndpoint(this DistributedApplication app, string resourceName, string? endpointName = null)
    {
        if (Resource(app, resourceName) is not IResourceWithEndpoints resource)
            throw new ArgumentException($"Resource '{resourceName}' has no endpoints.", nameof(resourceName));
        var endpoint = (endpointName is null ? Web : [endpointName])
            .Select(name => new EndpointReference(resource, name)).FirstOrDefault(candidate => candidate.Exists) ?? throw new ArgumentException(
                $"Resource '{resourceName}' has no endpoint '{endpointName ?? "http"}'. It has: " +
                $"{string.Join(", ", resource.Annotations.OfType<EndpointAnnotation>().Select(known => known.Name))}.", nameof(endpointName));
        return new Uri(endpoint.Url);
    }

    /// <summary>The connection string of a resource; waits until it is known.</summary>
    /// <param name="app">The application; it must have been started.</param>
    /// <param name="resourceName">Name of the resource.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">There is no such resource, or it has no connection string.</exception>
    public static ValueTask<string?> GetConnectionStringAsync(
        this DistributedApplication app, string resourceName, CancellationToken cancellationToken = default) =>
        Resource(app, resourceName) is IResourceWithConnectionString resource
            ? resource.GetConnectionStringAsync(cancellationToken)
            : throw new ArgumentException($"Resource '{resourceName}' has no connection string.", nameof(resourceName));

    private static IResource Resource(DistributedApplication app, string name)
    {
        ArgumentNullException.ThrowIfNull(app);
        var resources = app.Services.GetRequiredService<IResourceCollection>();
        return resources.FirstOrDefault(resource => string.Equals(resource.Name, name, StringComparison.OrdinalIgnoreCase)) ??
            throw new ArgumentException($"There is no resource '{name}'. There are: {string.Join(", ", resources.Select(resource => resource.Name))}.", nameof(name));
    }
}
