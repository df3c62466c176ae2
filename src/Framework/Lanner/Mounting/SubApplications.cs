using Microsoft.Extensions.Hosting;

namespace Lanner.Runtime;

/// <summary>Starts the applications below paths before the server listens, and stops them in reverse order after it has drained.</summary>
internal sealed class SubApplications : IHostedService, IAsyncDisposable
{
    private readonly List<SubApplication> _applications = [];

    public void Add(SubApplication application) => _applications.Add(application);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var application in _applications)
            await application.StartAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var application in Enumerable.Reverse(_applications))
            await application.StopAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var application in Enumerable.Reverse(_applications))
            await application.DisposeAsync();
    }
}
