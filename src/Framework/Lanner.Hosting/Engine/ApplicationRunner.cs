using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
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
    LauncherWatch launcherWatch,
    ResourceLogForwarder logForwarder,
    DeveloperCertificateAdvice certificates,
    DistributedApplicationEventing eventing,
    ResourceEvents events,
    ResourceNotificationService notifications,
    IServiceProvider services) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _watching = new();

    // What stops is not asked for its health: the answers would only be noise.
    private readonly CancellationTokenSource _probing = new();
    private Task _watchers = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var model = new DistributedApplicationModel(resources);
        await eventing.PublishAsync(new BeforeStartEvent(services, model), cancellationToken).ConfigureAwait(false);
        DependencyOrder.RejectCircularWaits(resources);
        try
        {
            Open();
            if (dashboard.IsEnabled)
                dashboard.Open();
            else
                await telemetry.FindAsync(cancellationToken).ConfigureAwait(false);
            await AnnounceAsync(cancellationToken).ConfigureAwait(false);
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
            resources.Select(resource => health.RunAsync(resource, _probing.Token))
                .Append(health.WatchChangesAsync(_probing.Token))
                .Append(console.RunAsync(_watching.Token))
                .Append(events.RunAsync(_watching.Token))
                .Append(logForwarder.RunAsync(_watching.Token))
                .Append(launcherWatch.RunAsync(_watching.Token)));
        lifecycle.StartAll();
        _ = eventing.PublishAsync(new AfterResourcesCreatedEvent(services, model), EventDispatchBehavior.NonBlockingSequential, cancellationToken);
        if (dashboard.IsEnabled)
            dashboard.Start();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        console.BeginStop();
        await _probing.CancelAsync().ConfigureAwait(false);
        await lifecycle.StopAllAsync(cancellationToken).ConfigureAwait(false);
        await dashboard.DisposeAsync().ConfigureAwait(false);
        await _watching.CancelAsync().ConfigureAwait(false);
        await _watchers.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await endpoints.DisposeAsync().ConfigureAwait(false);
        launcher.Dispose();
        folder.Dispose();
    }

    public void Dispose()
    {
        _probing.Dispose();
        _watching.Dispose();
    }

    private void Open()
    {
        folder.Open();
        if (folder.Slot > 1)
            console.Note("app host", $"another copy of it runs, so this one keeps its own data, in {folder.Path}");
        if (launcher.Open() is > 0 and var ended)
            console.Note("app host", $"ended {ended} processes that an earlier run left behind");
        endpoints.Open();
        certificates.Give();
        foreach (var resource in resources.Where(ResourceLifecycle.HasProcess))
            RejectMissingEndpoints(resource);
    }

    private async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        foreach (var resource in resources)
        {
            await eventing.PublishAsync(new InitializeResourceEvent(resource, eventing, notifications, services), cancellationToken).ConfigureAwait(false);
            if (resource is IResourceWithEndpoints and not PostgresServerResource)
                await eventing.PublishAsync(new ResourceEndpointsAllocatedEvent(resource, services), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A health check on an endpoint that does not exist would fail for ever; better to say so at once.</summary>
    private static void RejectMissingEndpoints(IResource resource)
    {
        foreach (var check in resource.Annotations.OfType<HttpHealthCheckAnnotation>())
            _ = check.Endpoint().EndpointAnnotation;
    }
}
