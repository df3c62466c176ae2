namespace Aspire.Hosting.Eventing;

/// <summary>A handler of an event; <see cref="IDistributedApplicationEventing.Unsubscribe"/> takes it away.</summary>
/// <param name="callback">The handler.</param>
public class DistributedApplicationEventSubscription(Func<IDistributedApplicationEvent, CancellationToken, Task> callback)
{
    /// <summary>The handler.</summary>
    public Func<IDistributedApplicationEvent, CancellationToken, Task> Callback { get; } = callback;
}
