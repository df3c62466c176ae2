namespace Lanner.Hosting.Tests;

/// <summary>An application inside the test process, with a data folder of its own; its end leaves nothing.</summary>
public class RunningApplication : IAsyncDisposable
{
    private readonly DataFolder _folder = new();
    private DistributedApplication? _application;

    protected RunningApplication(params string[] settings) =>
        Builder = DistributedApplication.CreateBuilder([$"--AppHost:DataPath={_folder.Path}", "--AppHost:Dashboard=false", .. settings]);

    protected IDistributedApplicationBuilder Builder { get; }

    protected string Folder => _folder.Path;

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    protected async Task<DistributedApplication> StartAsync()
    {
        _application = Builder.Build();
        await _application.StartAsync(Cancelled);
        return _application;
    }

    protected async Task<DistributedApplication> StartHealthyAsync(params string[] resources)
    {
        var application = await StartAsync();
        foreach (var resource in resources)
            await HealthyAsync(resource);
        return application;
    }

    protected Task<ResourceEvent> HealthyAsync(string resource) => _application!.ResourceNotifications.WaitForResourceHealthyAsync(resource, Cancelled);

    /// <summary>Why a resource is in a state, once it is.</summary>
    protected async Task<string?> ReasonAsync(string resource, string state) => (await _application!.ResourceNotifications.WaitForResourceAsync(
        resource, news => news.Snapshot.State?.Text == state && news.Snapshot.StateReason is not null, Cancelled)).Snapshot.StateReason;

    /// <summary>What a program of the test has written to a file of the folder, once it has.</summary>
    protected async Task<string> WrittenAsync(string file)
    {
        var path = Path.Combine(Folder, file);
        await Poll.UntilAsync(() => File.Exists(path) && File.ReadAllText(path).EndsWith('\n'), () => $"{file} was not written");
        return (await File.ReadAllTextAsync(path, Cancelled)).TrimEnd('\n');
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task StopAsync()
    {
        if (_application is null)
            return;
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
        _application = null;
    }
}
