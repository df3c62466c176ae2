using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource has ended, by itself or because it was told to, and is not about to be started again.</summary>
/// <param name="resource">The resource.</param>
/// <param name="services">Services of the app host.</param>
/// <param name="resourceEvent">How it ended.</param>
public class ResourceStoppedEvent(IResource resource, IServiceProvider services, ResourceEvent resourceEvent) : IDistributedApplicationResourceEvent
{
    /// <inheritdoc/>
    public IResource Resource { get; } = resource;

    /// <summary>Services of the app host.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>How it ended.</summary>
    public ResourceEvent ResourceEvent { get; } = resourceEvent;
}
