using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>Builds a project anew while the application runs. Resources of the same project stop for it: what they run is overwritten.</summary>
internal sealed class ProjectRebuild(IResourceCollection resources, ResourceLifecycle lifecycle, ProjectTargets targets, ResourceNotificationService notifications) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Stops, builds and starts a resource, and those that run the same project.</summary>
    /// <exception cref="DistributedApplicationException">It does not build; it stays stopped, and says why.</exception>
    public async Task RunAsync(ProjectResource project, CancellationToken cancellationToken)
    {
        // Two builds of projects that share others would write the same files.
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var path = PathOf(project);
            List<ProjectResource> stopped = [.. resources.OfType<ProjectResource>().Where(other => other == project || (PathOf(other) == path && IsUp(other)))];
            await Task.WhenAll(stopped.Select(resource => lifecycle.StopAsync(resource, cancellationToken))).ConfigureAwait(false);
            stopped.ForEach(resource => Publish(resource, KnownResourceStates.Building, null));
            try
            {
                await targets.RebuildAsync(project, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                stopped.ForEach(resource => Publish(resource, KnownResourceStates.FailedToStart, exception is OperationCanceledException ? "its build was cancelled" : exception.Message));
                throw;
            }

            foreach (var resource in stopped)
                await lifecycle.StartAsync(resource, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static string PathOf(ProjectResource project) => project.Annotations.OfType<IProjectMetadata>().Last().ProjectPath;

    private bool IsUp(ProjectResource project) =>
        notifications.Parts(project.Name).Any(part => !part.Snapshot.IsOver && part.Snapshot.State?.Text is { } state && state != KnownResourceStates.NotStarted);

    private void Publish(ProjectResource project, string state, string? reason)
    {
        foreach (var part in notifications.Parts(project.Name))
            notifications.Publish(project, part.ResourceId, last => last with { State = state, StateReason = reason, IsRestartPending = false, ExitCode = null });
    }
}
