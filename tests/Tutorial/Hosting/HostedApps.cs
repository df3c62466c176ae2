using System.Collections.Concurrent;
using Lanner.Runtime;
using Microsoft.Extensions.Hosting.Internal;

namespace Tutorial.Hosting;

/// <summary>The apps that run: each is built at its first request, and built anew on demand.</summary>
internal sealed class HostedApps(TutorialApps apps, IServiceProvider services, IHostEnvironment environment) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<SubApplication>>> _running = new();

    /// <summary>The app, started.</summary>
    public Task<SubApplication> GetAsync(string id) => Slot(id, new()).Value;

    /// <summary>Builds and starts the app anew, in its first state.</summary>
    public async Task RestartAsync(string id, ConformanceSettings settings)
    {
        if (_running.TryRemove(id, out var old))
            await (await old.Value).DisposeAsync();
        _ = await Slot(id, settings).Value;
    }

    /// <summary>Runs what the app does when it stops. It goes on answering.</summary>
    public async Task StopAsync(string id) => await (await GetAsync(id)).StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _running.Values)
            await (await app.Value).DisposeAsync();
    }

    private Lazy<Task<SubApplication>> Slot(string id, ConformanceSettings settings) =>
        _running.GetOrAdd(id, _ => new(() => StartAsync(id, settings)));

    private async Task<SubApplication> StartAsync(string id, ConformanceSettings settings)
    {
        var own = new HostingEnvironment
        {
            ApplicationName = environment.ApplicationName,
            EnvironmentName = Environments.Production,
            ContentRootPath = settings.Cwd ?? environment.ContentRootPath,
        };
        var app = SubApplication.Create(own, new ConfigurationBuilder().Build(), services, builder => apps.Create(id, builder, settings.Env));
        await app.StartAsync(CancellationToken.None);
        return app;
    }
}
