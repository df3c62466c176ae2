using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Hosting.Tests;

/// <summary>An application inside the test process, in a data folder of its own.</summary>
internal sealed class HostedApplication : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private DistributedApplication? _application;

    /// <param name="dataPath">The data folder; one of its own when null.</param>
    /// <param name="settings">Settings in the form of command line arguments.</param>
    public HostedApplication(string? dataPath = null, params string[] settings) =>
        Builder = DistributedApplication.CreateBuilder([$"--AppHost:DataPath={dataPath ?? _folder.Path}", "--AppHost:Dashboard=false", .. settings]);

    public IDistributedApplicationBuilder Builder { get; }

    /// <summary>A folder that goes away with the application.</summary>
    public string Folder => _folder.Path;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async Task<DistributedApplication> StartAsync()
    {
        _application = Builder.Build();
        await _application.StartAsync(Cancelled);
        return _application;
    }

    public Task<ResourceEvent> HealthyAsync(string resource) => _application!.ResourceNotifications.WaitForResourceHealthyAsync(resource, Cancelled).WaitAsync(Poll.Limit, Cancelled);

    /// <summary>Waits until what is known of a resource fits.</summary>
    public async Task<CustomResourceSnapshot> WaitAsync(string resource, Func<CustomResourceSnapshot, bool> fits) =>
        (await _application!.ResourceNotifications.WaitForResourceAsync(resource, news => fits(news.Snapshot), Cancelled).WaitAsync(Poll.Limit, Cancelled)).Snapshot;

    /// <summary>Waits until a resource is in one of the states that an end has, with a reason.</summary>
    public async Task<string> FailureAsync(string resource) => (await WaitAsync(
        resource, snapshot => snapshot.StateReason is not null && (snapshot.State?.Text == KnownResourceStates.FailedToStart || snapshot.State?.Text == KnownResourceStates.Exited))).StateReason!;

    public async Task CommandAsync(string resource, string command)
    {
        var result = await _application!.ResourceCommands.ExecuteCommandAsync(resource, command, Cancelled);
        Assert.True(result.Success, result.ErrorMessage);
    }

    /// <summary>Waits for a line of a resource.</summary>
    public async Task SaysAsync(string resource, string line)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(Poll.Limit);
        await foreach (var batch in _application!.Services.GetRequiredService<ResourceLoggerService>().WatchAsync(resource, limit.Token))
        {
            if (batch.Any(said => said.Content == line))
                return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.StopAsync(CancellationToken.None);
            await _application.DisposeAsync();
        }

        _folder.Dispose();
    }
}
