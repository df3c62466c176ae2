using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The one place where the state of resources is published and watched.</summary>
public sealed class ResourceNotificationService
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ResourceEvent> _current = new(StringComparer.Ordinal);
    private ImmutableArray<Channel<ResourceEvent>> _watchers = [];

    internal ResourceNotificationService()
    {
    }

    /// <summary>Publishes news about a resource that has one running part.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="stateFactory">Makes the new snapshot from the last one; runs under a lock, so it must be quick.</param>
    public Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        ArgumentNullException.ThrowIfNull(resource);
        string[] ids;
        lock (_lock)
            ids = [.. _current.Values.Where(known => known.Resource == resource).Select(known => known.ResourceId)];
        foreach (var id in ids.Length == 0 ? [resource.Name] : ids)
            Publish(resource, id, stateFactory);
        return Task.CompletedTask;
    }

    /// <summary>Publishes news about one running part of a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="resourceId">Which of its running parts.</param>
    /// <param name="stateFactory">Makes the new snapshot from the last one; runs under a lock, so it must be quick.</param>
    public Task PublishUpdateAsync(IResource resource, string resourceId, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(resourceId);
        Publish(resource, resourceId, stateFactory);
        return Task.CompletedTask;
    }

    /// <summary>What is known about each resource now, then each change; ends only with cancellation.</summary>
    /// <param name="cancellationToken">Ends the watch.</param>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Subscribe();
        try
        {
            await foreach (var news in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return news;
        }
        finally
        {
            Unsubscribe(channel);
        }
    }

    /// <summary>Waits until a resource is in a state; all of its replicas must be.</summary>
    /// <param name="resourceName">Name of the resource.</param>
    /// <param name="targetState">The state; Running when null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task WaitForResourceAsync(string resourceName, string? targetState = null, CancellationToken cancellationToken = default)
    {
        targetState ??= KnownResourceStates.Running;
        await WaitUntilAllAsync(resourceName, news => news.Snapshot.State?.Text == targetState, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until what is known about a resource meets a condition.</summary>
    /// <param name="resourceName">Name of the resource.</param>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first event that meets it.</returns>
    public async Task<ResourceEvent> WaitForResourceAsync(
        string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        await foreach (var news in WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            if (IsNamed(news, resourceName) && predicate(news))
                return news;
        }

        throw new OperationCanceledException(cancellationToken);
    }

    /// <summary>Waits until a resource runs and its health checks pass; all of its replicas must.</summary>
    /// <param name="resourceName">Name of the resource.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The event that made it healthy.</returns>
    public Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        WaitUntilAllAsync(resourceName, news => news.Snapshot.IsHealthy, cancellationToken);

    internal async Task<ResourceEvent> WaitUntilAllAsync(
        string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken)
    {
        await foreach (var news in WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            if (IsNamed(news, resourceName) && Parts(resourceName).All(predicate))
                return news;
        }

        throw new OperationCanceledException(cancellationToken);
    }

    /// <summary>What is known now about the running parts of a resource.</summary>
    internal IReadOnlyList<ResourceEvent> Parts(string resourceName)
    {
        lock (_lock)
            return [.. _current.Values.Where(news => IsNamed(news, resourceName))];
    }

    /// <summary>What is known now about one running part; null when there is none of that id.</summary>
    internal ResourceEvent? Part(string resourceId)
    {
        lock (_lock)
            return _current.GetValueOrDefault(resourceId);
    }

    internal void Publish(IResource resource, string resourceId, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        lock (_lock)
        {
            var last = _current.TryGetValue(resourceId, out var known) ? known.Snapshot : Initial(resource);
            var next = stateFactory(last);

            // Health belongs to a running resource; one without checks is healthy as soon as it runs.
            if (!next.IsRunning)
                next = next with { HealthStatus = null, IsReadyHandled = false, ReadyProblem = null };
            else if (next.HealthStatus is null)
                next = next with { HealthStatus = HasHealthChecks(resource) ? HealthStatus.Unhealthy : HealthStatus.Healthy };
            if (next == last)
                return;
            var news = new ResourceEvent(resource, resourceId, next);
            _current[resourceId] = news;
            foreach (var watcher in _watchers)
                watcher.Writer.TryWrite(news);
        }
    }

    /// <summary>Publishes news about a part that is known already.</summary>
    internal void Update(string resourceId, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        IResource resource;
        lock (_lock)
            resource = _current[resourceId].Resource;
        Publish(resource, resourceId, stateFactory);
    }

    private static bool HasHealthChecks(IResource resource) => resource.Annotations.OfType<HealthCheckAnnotation>().Any();

    private static bool IsNamed(ResourceEvent news, string resourceName) =>
        string.Equals(news.Resource.Name, resourceName, StringComparison.OrdinalIgnoreCase);

    private static CustomResourceSnapshot Initial(IResource resource) => new()
    {
        ResourceType = resource.GetType().Name.Replace("Resource", "", StringComparison.Ordinal),
        CreationTimeStamp = DateTime.UtcNow,
        Relationships = [.. Relationships(resource).Distinct()],
    };

    private static IEnumerable<RelationshipSnapshot> Relationships(IResource resource)
    {
        if (resource is IResourceWithParent child)
            yield return new RelationshipSnapshot(child.Parent.Name, "Parent");
        foreach (var relationship in resource.Annotations.OfType<ResourceRelationshipAnnotation>())
            yield return new RelationshipSnapshot(relationship.Resource.Name, relationship.Type);
        foreach (var wait in resource.Annotations.OfType<WaitAnnotation>())
            yield return new RelationshipSnapshot(wait.Resource.Name, "WaitFor");
    }

    private Channel<ResourceEvent> Subscribe()
    {
        var channel = Channel.CreateUnbounded<ResourceEvent>(new UnboundedChannelOptions { SingleReader = true });
        lock (_lock)
        {
            foreach (var known in _current.Values)
                channel.Writer.TryWrite(known);
            _watchers = _watchers.Add(channel);
        }

        return channel;
    }

    private void Unsubscribe(Channel<ResourceEvent> channel)
    {
        lock (_lock)
            _watchers = _watchers.Remove(channel);
    }
}
