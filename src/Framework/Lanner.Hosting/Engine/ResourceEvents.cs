using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;

namespace Lanner.Hosting.Engine;

/// <summary>Publishes the events that follow from the state of resources: connection string known, ready, stopped.</summary>
internal sealed class ResourceEvents(
    DistributedApplicationEventing eventing, ResourceNotificationService notifications, ConsoleReporter console, IServiceProvider services)
{
    private readonly HashSet<string> _over = new(StringComparer.Ordinal);
    private readonly HashSet<IResource> _connected = [];
    private readonly Dictionary<IResource, string> _ready = [];

    /// <summary>Publishes until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var news in notifications.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            Stopped(news, cancellationToken);
            Started(news.Resource, cancellationToken);
        }
    }

    private void Stopped(ResourceEvent news, CancellationToken cancellationToken)
    {
        if (!news.Snapshot.IsOver)
            _over.Remove(news.ResourceId);
        else if (_over.Add(news.ResourceId))
            _ = eventing.PublishAsync(new ResourceStoppedEvent(news.Resource, services, news), EventDispatchBehavior.NonBlockingSequential, cancellationToken);
    }

    private void Started(IResource resource, CancellationToken cancellationToken)
    {
        var parts = notifications.Parts(resource.Name);
        if (resource is IResourceWithConnectionString && parts.All(part => part.Snapshot.IsRunning) && _connected.Add(resource))
            _ = eventing.PublishAsync(new ConnectionStringAvailableEvent(resource, services), EventDispatchBehavior.NonBlockingSequential, cancellationToken);

        // Ready once for each start of its processes, however often its health changes.
        var start = string.Join(' ', parts.Select(part => $"{part.ResourceId}@{part.Snapshot.StartTimeStamp?.Ticks}"));
        if (!parts.All(part => part.Snapshot.IsHealthy) || _ready.GetValueOrDefault(resource) == start)
            return;
        _ready[resource] = start;
        if (eventing.IsSubscribed<ResourceReadyEvent>(resource))
            _ = ReadyAsync(resource, [.. parts.Select(part => part.ResourceId)], cancellationToken);
    }

    private async Task ReadyAsync(IResource resource, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        string? problem = null;
        try
        {
            await Task.Run(() => eventing.PublishAsync(new ResourceReadyEvent(resource, services), cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            problem = exception.Message;
            console.Problem(resource.Name, $"a handler of its ResourceReady event failed: {problem.TrimEnd('.')}; who waits for it does not start");
        }

        foreach (var id in ids)
            notifications.Update(id, last => last.IsRunning ? last with { IsReadyHandled = true, ReadyProblem = problem } : last);
    }
}
