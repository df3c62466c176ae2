using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>Holds a resource back until what it waits for is ready.</summary>
internal sealed class DependencyWaiter(ResourceNotificationService notifications, AppHostSettings settings, DistributedApplicationOptions application)
{
    /// <summary>Completes when everything that the resource waits for is ready.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="onWaiting">Gets the names of those it still waits for, whenever they change.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DistributedApplicationException">Something that it waits for cannot be had any more.</exception>
    public async Task WaitAsync(IResource resource, Action<IReadOnlyList<string>> onWaiting, CancellationToken cancellationToken)
    {
        var waits = Waits(resource).ToList();
        if (waits.Count == 0)
            return;
        await foreach (var _ in notifications.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            waits.RemoveAll(wait => IsOver(wait));
            if (waits.Count == 0)
                return;
            onWaiting([.. waits.Select(wait => wait.Resource.Name).Distinct()]);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>What a resource waits for. A database waits for its server, and who waits for a database waits for its server too.</summary>
    public static IEnumerable<WaitAnnotation> Waits(IResource resource)
    {
        if (resource is IResourceWithParent { Parent: var own })
            yield return new WaitAnnotation(own, WaitType.UntilHealthy, null);
        foreach (var wait in resource.Annotations.OfType<WaitAnnotation>())
        {
            if (wait.Type != WaitType.UntilCompleted && wait.Resource is IResourceWithParent { Parent: var parent })
                yield return wait with { Resource = parent };
            yield return wait;
        }
    }

    private WaitBehavior DefaultBehavior => settings.Dashboard && !application.DisableDashboard ? WaitBehavior.WaitOnResourceUnavailable : WaitBehavior.StopOnResourceUnavailable;

    private bool IsOver(WaitAnnotation wait)
    {
        var parts = notifications.Parts(wait.Resource.Name);
        if (parts.Count == 0)
            return false;
        var isReady = wait.Type switch
        {
            WaitType.UntilHealthy => parts.All(part => part.Snapshot.IsHealthy),
            WaitType.UntilStarted => parts.All(part => part.Snapshot.IsRunning),
            _ => parts.All(part => part.Snapshot.IsOver && part.Snapshot.ExitCode == wait.ExitCode),
        };
        if (!isReady && (wait.Behavior ?? DefaultBehavior) == WaitBehavior.StopOnResourceUnavailable && parts.FirstOrDefault(part => part.Snapshot.IsOver) is { } over)
            throw new DistributedApplicationException(Unavailable(wait, over.Snapshot));
        return isReady;
    }

    private static string Unavailable(WaitAnnotation wait, CustomResourceSnapshot snapshot)
    {
        var name = wait.Resource.Name;
        if (wait.Type == WaitType.UntilCompleted && snapshot.ExitCode is { } code)
            return $"it waits for '{name}' to end with {wait.ExitCode}, but that ended with {code}";
        return $"it waits for '{name}', which is {snapshot.State?.Text}";
    }
}
