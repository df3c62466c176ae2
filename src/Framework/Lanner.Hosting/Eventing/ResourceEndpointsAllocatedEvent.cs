using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The endpoints of a resource have their addresses; nothing listens there yet. A PostgreSQL server chooses its own when it starts.</summary>
/// <param name="resource">The resource.</param>
/// <param name="services">Services of the app host.</param>
public class ResourceEndpointsAllocatedEvent(IResource resource, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    /// <inheritdoc/>
    public IResource Resource { get; } = resource;

    /// <summary>Services of the app host.</summary>
    public IServiceProvider Services { get; } = services;
}
