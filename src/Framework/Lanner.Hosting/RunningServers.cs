using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Servers;
using Lanner.LocalServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lanner.Hosting;

/// <summary>
/// The servers that run beside Aspire's resources, and the folder of their data. When the app host ends, services go first, so that their
/// last telemetry finds the dashboard and their databases are there; then the servers; Aspire ends the rest.
/// </summary>
internal sealed class RunningServers(IDistributedApplicationBuilder builder) : IHostedLifecycleService, IAsyncDisposable, IDisposable
{
    // What Aspire gives a program before it kills it.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(6);

    private readonly List<LocalServer> _servers = [];

    public DataFolder Data { get; } = new(
        $"{builder.Environment.ApplicationName}-{builder.Configuration["AppHost:PathSha256"]?[..8]}".ToLowerInvariant(),
        () => builder.Configuration["AppHost:DataPath"] is { Length: > 0 } path ? Path.GetFullPath(path, builder.AppHostDirectory) : null);

    /// <summary>Whether services end before anything else; they do where there is a server.</summary>
    public bool EndsServicesFirst { get; set; }

    private IServiceProvider Services => builder.ExecutionContext.Services;

    /// <summary>Those of an app host.</summary>
    public static RunningServers Of(IDistributedApplicationBuilder builder)
    {
        var known = builder.Services.FirstOrDefault(service => service.ServiceType == typeof(RunningServers));
        if (known?.ImplementationInstance is RunningServers existing)
            return existing;
        var servers = new RunningServers(builder);
        builder.Services.AddSingleton(servers);

        // By a factory, so that the app host disposes of it.
        builder.Services.AddSingleton<IHostedService>(_ => servers);
        return servers;
    }

    public void Add(LocalServer server)
    {
        _servers.Add(server);
        EndsServicesFirst = true;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (!EndsServicesFirst)
            return;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StopLimit);
        var resources = Services.GetRequiredService<DistributedApplicationModel>().Resources;
        await Task.WhenAll(resources.Select(resource => StopAsync(resource, limit.Token)).ToList());
        await limit.CancelAsync();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_servers.Select(server => server.DisposeAsync().AsTask()));
        _servers.Clear();
        Data.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private Task StopAsync(IResource resource, CancellationToken cancellationToken)
    {
        var canStop = resource.Annotations.OfType<ResourceCommandAnnotation>()
            .Any(command => command.Name == KnownResourceCommands.StopCommand);
        if (!canStop || resource is not (ProjectResource or ExecutableResource))
            return Task.CompletedTask;

        // Replicas have no state under their common name.
        var states = Services.GetRequiredService<ResourceNotificationService>();
        var isOne = states.TryGetCurrentState(resource.Name, out var current);
        if (isOne ? current!.Snapshot.State?.Text != KnownResourceStates.Running : resource is ExecutableResource)
            return Task.CompletedTask;
        var commands = Services.GetRequiredService<ResourceCommandService>();
        var stop = commands.ExecuteCommandAsync(resource, KnownResourceCommands.StopCommand, cancellationToken);

        // The command looks at longer and longer intervals whether it has come true.
        return isOne
            ? Task.WhenAny(stop, states.WaitForResourceAsync(resource.Name, KnownResourceStates.TerminalStates, cancellationToken))
            : stop;
    }
}
