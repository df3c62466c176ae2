namespace Lanner.Hosting.Tests;

/// <summary>Tests with one application each, inside the test process.</summary>
public abstract class RunningApplication : IAsyncDisposable
{
    private readonly HostedApplication _hosted;

    protected RunningApplication(params string[] settings) => _hosted = new HostedApplication(null, settings);

    protected IDistributedApplicationBuilder Builder => _hosted.Builder;

    protected string Folder => _hosted.Folder;

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    protected Task<DistributedApplication> StartAsync() => _hosted.StartAsync();

    protected async Task<DistributedApplication> StartHealthyAsync(params string[] resources)
    {
        var application = await StartAsync();
        foreach (var resource in resources)
            await HealthyAsync(resource);
        return application;
    }

    protected Task<ResourceEvent> HealthyAsync(string resource) => _hosted.HealthyAsync(resource);

    /// <summary>Why a resource is in a state, once it is.</summary>
    protected async Task<string?> ReasonAsync(string resource, string state) =>
        (await _hosted.WaitAsync(resource, snapshot => snapshot.State?.Text == state && snapshot.StateReason is not null)).StateReason;

    /// <summary>What a program of the test has written to a file of the folder, once it has.</summary>
    protected async Task<string> WrittenAsync(string file)
    {
        var path = Path.Combine(Folder, file);
        await Poll.UntilAsync(() => File.Exists(path) && File.ReadAllText(path).EndsWith('\n'), () => $"{file} was not written");
        return (await File.ReadAllTextAsync(path, Cancelled)).TrimEnd('\n');
    }

    public async ValueTask DisposeAsync()
    {
        await _hosted.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
