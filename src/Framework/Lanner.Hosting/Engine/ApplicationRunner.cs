using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Dashboard;
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
    ResourceLifecycle lifecycle,
    DashboardRunner dashboard,
    HealthProbe health,
    ConsoleReporter console,
    LauncherWatch launcherWatch) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _watching = new();
    private Task _watchers = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        DependencyOrder.RejectCircularWaits(resources);
        try
        {
            Open();
            if (dashboard.IsEnabled)
                dashboard.Open();
            else
                await telemetry.FindAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await dashboard.DisposeAsync().ConfigureAwait(false);
            await endpoints.DisposeAsync().ConfigureAwait(false);
            launcher.Dispose();
            folder.Dispose();
            throw;
        }

        _watchers = Task.WhenAll(
            resources.Select(resource => health.RunAsync(resource, _watching.Token))
                .Append(health.WatchChangesAsync(_watching.Token))
                .Append(console.RunAsync(_watching.Token))
                .Append(launcherWatch.RunAsync(_watching.Token)));
        lifecycle.StartAll();
        if (dashboard.IsEnabled)
            dashboard.Start();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        console.BeginStop();
        await lifecycle.StopAllAsync(cancellationToken).ConfigureAwait(false);
        await dashboard.DisposeAsync().ConfigureAwait(false);
        await _watching.CancelAsync().ConfigureAwait(false);
        await _watchers.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await endpoints.DisposeAsync().ConfigureAwait(false);
        launcher.Dispose();
        folder.Dispose();
    }

    public void Dispose() => _watching.Dispose();

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
}
