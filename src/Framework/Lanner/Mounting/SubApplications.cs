using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Hosting;

namespace Lanner.Runtime;

/// <summary>Starts the applications below paths before the server listens, and stops them in reverse order after it has drained.</summary>
internal sealed class SubApplications : IHostedService, IAsyncDisposable
{
    private readonly List<SubApplication> _applications = [];
    private readonly Stack<SubApplication> _started = new();

    public void Add(SubApplication application) => _applications.Add(application);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var application in _applications)
        {
            await application.StartAsync(cancellationToken);
            _started.Push(application);
        }
    }

    /// <summary>Stops what was started, each once. One that fails does not keep the others from stopping.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        List<Exception>? failures = null;
        while (_started.TryPop(out var application))
        {
            try
            {
                await application.StopAsync(cancellationToken);
            }
            catch (Exception exception)
            {
                (failures ??= []).Add(exception);
            }
        }

        if (failures is [var failure])
            ExceptionDispatchInfo.Throw(failure);
        if (failures is not null)
            throw new AggregateException("Some applications below paths failed to stop.", failures);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var application in Enumerable.Reverse(_applications))
            await application.DisposeAsync();
    }
}
