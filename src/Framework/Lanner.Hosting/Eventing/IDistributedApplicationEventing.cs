using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Eventing;

/// <summary>Where events of the application are subscribed to and published.</summary>
public interface IDistributedApplicationEventing
{
    /// <summary>Calls a handler at each event of a kind.</summary>
    /// <typeparam name="T">The kind of event, for example <see cref="BeforeStartEvent"/>.</typeparam>
    /// <param name="callback">The handler.</param>
    DistributedApplicationEventSubscription Subscribe<T>(Func<T, CancellationToken, Task> callback) where T : IDistributedApplicationEvent;

    /// <summary>Calls a handler at each event of a kind that happens to one resource.</summary>
    /// <typeparam name="T">The kind of event, for example <see cref="ResourceReadyEvent"/>.</typeparam>
    /// <param name="resource">The resource.</param>
    /// <param name="callback">The handler.</param>
    DistributedApplicationEventSubscription Subscribe<T>(IResource resource, Func<T, CancellationToken, Task> callback)
        where T : IDistributedApplicationResourceEvent;

    /// <summary>Takes a handler away.</summary>
    /// <param name="subscription">What <c>Subscribe</c> gave.</param>
    void Unsubscribe(DistributedApplicationEventSubscription subscription);

    /// <summary>Publishes an event and waits for its handlers, one after the other.</summary>
    /// <typeparam name="T">The kind of event; subscribers to exactly this type are called.</typeparam>
    /// <param name="event">The event.</param>
    /// <param name="cancellationToken">Handed to the handlers.</param>
    Task PublishAsync<T>(T @event, CancellationToken cancellationToken = default) where T : IDistributedApplicationEvent;

    /// <summary>Publishes an event.</summary>
    /// <typeparam name="T">The kind of event; subscribers to exactly this type are called.</typeparam>
    /// <param name="event">The event.</param>
    /// <param name="dispatchBehavior">Whether to wait for the handlers, and whether they run one after the other.</param>
    /// <param name="cancellationToken">Handed to the handlers.</param>
    Task PublishAsync<T>(T @event, EventDispatchBehavior dispatchBehavior, CancellationToken cancellationToken = default)
        where T : IDistributedApplicationEvent;
}
