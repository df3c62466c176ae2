using System.Collections.Concurrent;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>Which resources are told to run. Starts and stops of one resource never overlap, whoever asks for them.</summary>
internal sealed class ResourceLifecycle(IResourceCollection resources, ResourceStarter starter) : IDisposable
{
    private readonly CancellationTokenSource _hurry = new();
    private readonly ConcurrentDictionary<IResource, Run> _runs = new();
    private volatile bool _isClosed;

    /// <summary>Whether a resource can be started and stopped by itself.</summary>
    public static bool HasProcess(IResource resource) => resource is ProjectResource or ExecutableResource or ContainerResource;

    /// <summary>Starts everything but what waits to be asked.</summary>
    public void StartAll()
    {
        foreach (var resource in resources)
            Begin(resource, RunOf(resource), null, isAsked: false);
    }

    /// <summary>Starts a resource; returns when that has begun. One that runs is left alone.</summary>
    public Task StartAsync(IResource resource, CancellationToken cancellationToken) => StartAsync(resource, null, cancellationToken);

    /// <summary>Starts a resource, or one of its processes; returns when that has begun. What runs is left alone.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="partId">One of its processes; null for all of them.</param>
    /// <param name="cancellationToken">Gives up before it has begun.</param>
    public async Task StartAsync(IResource resource, string? partId, CancellationToken cancellationToken)
    {
        var run = RunOf(resource);
        await run.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // One that starts only when asked may still be saying that nobody has; to take that for running would lose the request.
            if (!run.IsAsked && resource.Annotations.OfType<ExplicitStartupAnnotation>().Any())
                await run.Task.ConfigureAwait(false);
            if (!run.Task.IsCompleted && starter.Processes(resource) is { } processes)
            {
                if (processes.TryStart(partId))
                    return;

                // The last of them has just ended, and so will the run.
                await run.Task.ConfigureAwait(false);
            }

            if (run.Task.IsCompleted && !_isClosed)
                Begin(resource, run, partId, isAsked: true);
        }
        finally
        {
            run.Gate.Release();
        }
    }

    /// <summary>Stops a resource; returns when it has ended.</summary>
    public async Task StopAsync(IResource resource, CancellationToken cancellationToken = default)
    {
        var run = RunOf(resource);
        await run.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await run.Stop.CancelAsync().ConfigureAwait(false);
            await run.Task.ConfigureAwait(false);
        }
        finally
        {
            run.Gate.Release();
        }
    }

    /// <summary>Stops one of several processes of a resource; returns when it has ended.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="partId">The process.</param>
    /// <param name="cancellationToken">Gives up before it is told to stop.</param>
    /// <exception cref="DistributedApplicationException">The resource has not got as far as starting processes.</exception>
    public async Task StopAsync(IResource resource, string partId, CancellationToken cancellationToken)
    {
        var run = RunOf(resource);
        await run.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (starter.Processes(resource) is { } processes)
                await processes.StopAsync(partId).ConfigureAwait(false);
            else if (!run.Task.IsCompleted)
                throw new DistributedApplicationException($"'{partId}' is not being started yet: all of '{resource.Name}' waits. Stop '{resource.Name}'.");
        }
        finally
        {
            run.Gate.Release();
        }
    }

    /// <summary>Stops everything, each resource before those that it depends on; nothing starts from here on.</summary>
    /// <param name="hurry">Cuts the grace periods short.</param>
    public async Task StopAllAsync(CancellationToken hurry)
    {
        _isClosed = true;
        await using var cut = hurry.Register(_hurry.Cancel);
        foreach (var group in DependencyOrder.StopGroups(_runs.Keys))
            await Task.WhenAll(group.Select(resource => StopAsync(resource, CancellationToken.None))).ConfigureAwait(false);
    }

    public void Dispose()
    {
        foreach (var run in _runs.Values)
            run.Dispose();
        _hurry.Dispose();
    }

    // Handlers of BeforeStart may still add resources when this object exists already.
    private Run RunOf(IResource resource) => _runs.GetOrAdd(resource, static _ => new Run());

    private void Begin(IResource resource, Run run, string? partId, bool isAsked)
    {
        run.IsAsked = isAsked;
        run.Stop.Dispose();
        run.Stop = new CancellationTokenSource();
        var stop = run.Stop.Token;
        run.Task = Task.Run(() => starter.RunAsync(resource, partId, isAsked, stop, _hurry.Token), CancellationToken.None);
    }

    private sealed class Run : IDisposable
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public CancellationTokenSource Stop { get; set; } = new();

        public bool IsAsked { get; set; }

        public Task Task { get; set; } = Task.CompletedTask;

        public void Dispose()
        {
            Gate.Dispose();
            Stop.Dispose();
        }
    }
}
