using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource runs and its health checks pass. Who waits for it goes on when the handlers have ended.</summary>
/// <param name="resource">The resource.</param>
/// <param name="services">Services of the app host.</param>
public class ResourceReadyEvent(IResource resource, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    /// <inheritdoc/>
    public IResource Resource { get; } = resource;

    /// <summary>Services of the app host.</summary>
    public IServiceProvider Services { get; } = services;
}
