using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aspire.Hosting.Eventing;

internal sealed partial class DistributedApplicationEventing : IDistributedApplicationEventing
{
    private readonly Lock _lock = new();
    private readonly List<(Type Event, DistributedApplicationEventSubscription Subscription)> _subscriptions = [];

    /// <summary>Takes what handlers throw that nobody waits for; the model is built before there is a log.</summary>
    public ILogger Logger { get; set; } = NullLogger.Instance;

    public DistributedApplicationEventSubscription Subscribe<T>(Func<T, CancellationToken, Task> callback) where T : IDistributedApplicationEvent
    {
        ArgumentNullException.ThrowIfNull(callback);
        return Add<T>(new DistributedApplicationEventSubscription((news, cancellationToken) => callback((T)news, cancellationToken)));
    }

    public DistributedApplicationEventSubscription Subscribe<T>(IResource resource, Func<T, CancellationToken, Task> callback)
        where T : IDistributedApplicationResourceEvent
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(callback);
        return Add<T>(new DistributedApplicationResourceEventSubscription(resource, (news, cancellationToken) => callback((T)news, cancellationToken)));
    }

    public void Unsubscribe(DistributedApplicationEventSubscription subscription)
    {
        lock (_lock)
            _subscriptions.RemoveAll(known => known.Subscription == subscription);
    }

    public Task PublishAsync<T>(T @event, CancellationToken cancellationToken = default) where T : IDistributedApplicationEvent =>
        PublishAsync(@event, EventDispatchBehavior.BlockingSequential, cancellationToken);

    public Task PublishAsync<T>(T @event, EventDispatchBehavior dispatchBehavior, CancellationToken cancellationToken = default)
        where T : IDistributedApplicationEvent
    {
        ArgumentNullException.ThrowIfNull(@event);
        List<DistributedApplicationEventSubscription> handlers;
        lock (_lock)
            handlers = [.. _subscriptions.Where(known => known.Event == typeof(T)).Select(known => known.Subscription)];
        switch (dispatchBehavior)
        {
            case EventDispatchBehavior.BlockingSequential:
                return InTurnAsync();
            case EventDispatchBehavior.BlockingConcurrent:
                return AtOnceAsync();
            case EventDispatchBehavior.NonBlockingSequential:
                _ = LoggedAsync(InTurnAsync);
                return Task.CompletedTask;
            default:
                _ = LoggedAsync(AtOnceAsync);
                return Task.CompletedTask;
        }

        async Task InTurnAsync()
        {
            foreach (var handler in handlers)
                await handler.Callback(@event, cancellationToken).ConfigureAwait(false);
        }

        Task AtOnceAsync() => Task.WhenAll(handlers.Select(handler => handler.Callback(@event, cancellationToken)));

        async Task LoggedAsync(Func<Task> dispatch)
        {
            try
            {
                await Task.Run(dispatch, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogFailed(Logger, exception, typeof(T).Name);
            }
        }
    }

    /// <summary>Whether anyone wants to know of an event of a resource.</summary>
    public bool IsSubscribed<T>(IResource resource) where T : IDistributedApplicationResourceEvent
    {
        lock (_lock)
        {
            return _subscriptions.Any(known => known.Event == typeof(T) &&
                (known.Subscription as DistributedApplicationResourceEventSubscription)?.Resource is var wanted && (wanted is null || wanted == resource));
        }
    }

    private DistributedApplicationEventSubscription Add<T>(DistributedApplicationEventSubscription subscription)
    {
        lock (_lock)
            _subscriptions.Add((typeof(T), subscription));
        return subscription;
    }

    [LoggerMessage(LogLevel.Error, "A handler of {Event} failed.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string @event);
}
