using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Data;
using Microsoft.Extensions.Hosting;

namespace Lanner.Hosting.Engine;

/// <summary>Runs the application: all resources at once, each after what it waits for; stops them in reverse order.</summary>
internal sealed class ApplicationRunner(
    IResourceCollection resources,
    AppDataFolder folder,
    ProcessLauncher launcher,
    EndpointProxies endpoints,
    TelemetryTarget telemetry,
    ResourceStarter starter,
    HealthProbe health,
    ConsoleReporter console,
    LauncherWatch launcherWatch) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _watching = new();
    private readonly CancellationTokenSource _hurry = new();
    private readonly Dictionary<IResource, RunningResource> _running = [];
    private Task _watchers = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        DependencyOrder.RejectCircularWaits(resources);
        try
        {
            Open();
            await telemetry.FindAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await endpoints.DisposeAsync().ConfigureAwait(false);
            launcher.Dispose();
            folder.Dispose();
            throw;
        }

        _watchers = Task.WhenAll(
            resources.Select(resource => health.RunAsync(resource, _watching.Token))
                .Append(console.RunAsync(_watching.Token))
                .Append(launcherWatch.RunAsync(_watching.Token)));
        foreach (var resource in resources)
        {
            var stop = new CancellationTokenSource();
            _running[resource] = new RunningResource(stop, Task.Run(() => starter.RunAsync(resource, stop.Token, _hurry.Token), CancellationToken.None));
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        console.BeginStop();
        await using var hurry = cancellationToken.Register(_hurry.Cancel);
        foreach (var group in DependencyOrder.StopGroups(resources))
            await Task.WhenAll(group.Where(_running.ContainsKey).Select(resource => _running[resource].StopAsync())).ConfigureAwait(false);
        _running.Clear();
        await _watching.CancelAsync().ConfigureAwait(false);
        await _watchers.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await endpoints.DisposeAsync().ConfigureAwait(false);
        launcher.Dispose();
        folder.Dispose();
    }

    public void Dispose()
    {
        _watching.Dispose();
        _hurry.Dispose();
    }

    private void Open()
    {
        folder.Open();
        if (folder.Slot > 1)
            console.Note("app host", $"another copy of it runs, so this one keeps its own data, in {folder.Path}");
        if (launcher.Open() is > 0 and var ended)
            console.Note("app host", $"ended {ended} processes that an earlier run left behind");
        endpoints.Open();
        foreach (var resource in resources.Where(resource => resource is ProjectResource or ExecutableResource))
            RejectMissingEndpoints(resource);
    }

    /// <summary>A health check on an endpoint that does not exist would fail for ever; better to say so at once.</summary>
    private static void RejectMissingEndpoints(IResource resource)
    {
        foreach (var check in resource.Annotations.OfType<HttpHealthCheckAnnotation>())
            _ = check.Endpoint().EndpointAnnotation;
    }

    private sealed record RunningResource(CancellationTokenSource Stop, Task Task)
    {
        public async Task StopAsync()
        {
            await Stop.CancelAsync().ConfigureAwait(false);
            await Task.ConfigureAwait(false);
            Stop.Dispose();
        }
    }
}
