using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Eventing;

/// <summary>A handler of an event of one resource.</summary>
/// <param name="resource">The resource; null for all.</param>
/// <param name="callback">The handler.</param>
public class DistributedApplicationResourceEventSubscription(
    IResource? resource, Func<IDistributedApplicationResourceEvent, CancellationToken, Task> callback)
    : DistributedApplicationEventSubscription((@event, cancellationToken) =>
        @event is IDistributedApplicationResourceEvent news && (resource is null || news.Resource == resource) ? callback(news, cancellationToken) : Task.CompletedTask)
{
    /// <summary>The resource; null for all.</summary>
    public IResource? Resource { get; } = resource;
}
