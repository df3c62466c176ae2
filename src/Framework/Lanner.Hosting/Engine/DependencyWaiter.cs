using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;

namespace Lanner.Hosting.Engine;

/// <summary>Holds a resource back until what it waits for is ready.</summary>
internal sealed class DependencyWaiter(
    ResourceNotificationService notifications, DistributedApplicationEventing eventing, AppHostSettings settings, DistributedApplicationOptions options)
{
    // Where there is a dashboard, somebody can start the missing one again there, and enter a missing value.
    private readonly bool _hasDashboard = settings.Dashboard && !options.DisableDashboard;

    private WaitBehavior Behavior => _hasDashboard ? WaitBehavior.WaitOnResourceUnavailable : WaitBehavior.StopOnResourceUnavailable;

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

    /// <summary>Whether a value that is missing may still come.</summary>
    public bool CanWaitFor(MissingParameterValueException missing) => _hasDashboard && missing.Parameter is not null;

    /// <summary>Completes when the parameter has got the value that was missing.</summary>
    /// <param name="missing">What was missing.</param>
    /// <param name="onWaiting">Gets the reason to show.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task WaitForValueAsync(MissingParameterValueException missing, Action<string> onWaiting, CancellationToken cancellationToken)
    {
        onWaiting($"for the value of parameter '{missing.Parameter!.Name}'");
        return missing.Parameter.Given.WaitAsync(cancellationToken);
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

    private bool IsOver(WaitAnnotation wait)
    {
        var parts = notifications.Parts(wait.Resource.Name);
        if (parts.Count == 0)
            return false;
        var isReady = wait.Type switch
        {
            WaitType.UntilHealthy => parts.All(part => part.Snapshot.IsHealthy) && IsReady(wait.Resource, parts),
            WaitType.UntilStarted => parts.All(part => part.Snapshot.IsRunning),
            _ => parts.All(part => part.Snapshot.IsOver && part.Snapshot.ExitCode == wait.ExitCode),
        };
        if (!isReady && (wait.Behavior ?? Behavior) == WaitBehavior.StopOnResourceUnavailable && parts.FirstOrDefault(part => part.Snapshot.IsOver) is { } over)
            throw new DistributedApplicationException(Unavailable(wait, over.Snapshot));
        return isReady;
    }

    /// <summary>Healthy is not ready before the handlers of the event of that name have ended.</summary>
    private bool IsReady(IResource resource, IReadOnlyList<ResourceEvent> parts)
    {
        if (!eventing.IsSubscribed<ResourceReadyEvent>(resource))
            return true;
        if (parts.Select(part => part.Snapshot.ReadyProblem).FirstOrDefault(problem => problem is not null) is { } problem)
            throw new DistributedApplicationException($"it waits for '{resource.Name}', and a handler of that one's ResourceReady event failed: {problem}");
        return parts.All(part => part.Snapshot.IsReadyHandled);
    }

    private static string Unavailable(WaitAnnotation wait, CustomResourceSnapshot snapshot)
    {
        var name = wait.Resource.Name;
        if (wait.Type == WaitType.UntilCompleted && snapshot.ExitCode is { } code)
            return $"it waits for '{name}' to end with {wait.ExitCode}, but that ended with {code}";
        return $"it waits for '{name}', which is {snapshot.State?.Text}";
    }
}
