using Aspire.Hosting;
using Lanner.Hosting.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lanner.Hosting;

/// <summary>The servers that run beside Aspire's resources, and the folder of their data. Both end with the app host, after the services.</summary>
internal sealed class RunningServers(DataFolder data) : IHostedLifecycleService, IAsyncDisposable, IDisposable
{
    private readonly List<LocalServer> _servers = [];

    public DataFolder Data { get; } = data;

    /// <summary>Those of an app host.</summary>
    public static RunningServers Of(IDistributedApplicationBuilder builder)
    {
        if (builder.Services.FirstOrDefault(service => service.ServiceType == typeof(RunningServers)) is { ImplementationInstance: RunningServers existing })
            return existing;
        var servers = new RunningServers(new DataFolder(builder));
        builder.Services.AddSingleton(servers);

        // By a factory, so that the app host disposes of it.
        builder.Services.AddSingleton<IHostedService>(_ => servers);
        return servers;
    }

    public void Add(LocalServer server) => _servers.Add(server);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_servers.Select(server => server.DisposeAsync().AsTask()));
        _servers.Clear();
        Data.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
