using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The connection string of a resource is known.</summary>
/// <param name="resource">The resource.</param>
/// <param name="services">Services of the app host.</param>
public class ConnectionStringAvailableEvent(IResource resource, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    /// <inheritdoc/>
    public IResource Resource { get; } = resource;

    /// <summary>Services of the app host.</summary>
    public IServiceProvider Services { get; } = services;
}
