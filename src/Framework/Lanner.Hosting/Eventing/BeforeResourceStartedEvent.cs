using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource has waited for what it needs and is about to start; it starts when the handlers have ended, and fails to start when one throws.</summary>
/// <param name="resource">The resource.</param>
/// <param name="services">Services of the app host.</param>
public class BeforeResourceStartedEvent(IResource resource, IServiceProvider services) : IDistributedApplicationResourceEvent
{
    /// <inheritdoc/>
    public IResource Resource { get; } = resource;

    /// <summary>Services of the app host.</summary>
    public IServiceProvider Services { get; } = services;
}
