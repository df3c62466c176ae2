namespace Lanner.Hosting.Engine;

/// <summary>The processes of a resource that are told to run. One of several can be stopped and started by itself; the set has ended when none is left.</summary>
/// <param name="parts">All that there can be.</param>
/// <param name="superviseAsync">Runs one until it is told to stop, or has ended for good; must not throw.</param>
/// <param name="stop">Stops all of them.</param>
internal sealed class ProcessSet(IReadOnlyList<Part> parts, Func<Part, CancellationToken, Task> superviseAsync, CancellationToken stop)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (CancellationTokenSource Stop, Task Task)> _running = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts some of the parts; completes when none is left.</summary>
    public Task RunAsync(IEnumerable<Part> first)
    {
        lock (_lock)
        {
            foreach (var part in first)
                Start(part);
        }

        return _ended.Task;
    }

    /// <summary>Starts what does not run.</summary>
    /// <param name="id">Which part; all of them when null.</param>
    /// <returns>False when the set has ended.</returns>
    public bool TryStart(string? id)
    {
        lock (_lock)
        {
            if (_ended.Task.IsCompleted)
                return false;
            foreach (var part in parts.Where(part => (id is null || part.Id == id) && !_running.ContainsKey(part.Id)))
                Start(part);
            return true;
        }
    }

    /// <summary>Stops one part; completes when it has ended.</summary>
    public async Task StopAsync(string id)
    {
        Task stopping, ending;
        lock (_lock)
        {
            if (!_running.TryGetValue(id, out var run))
                return;
            (stopping, ending) = (run.Stop.CancelAsync(), run.Task);
        }

        await stopping.ConfigureAwait(false);
        await ending.ConfigureAwait(false);
    }

    private void Start(Part part)
    {
        var own = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _running[part.Id] = (own, Task.Run(() => RunAsync(part, own), CancellationToken.None));
    }

    private async Task RunAsync(Part part, CancellationTokenSource own)
    {
        await superviseAsync(part, own.Token).ConfigureAwait(false);
        lock (_lock)
        {
            _running.Remove(part.Id);
            if (_running.Count == 0)
                _ended.TrySetResult();
        }

        own.Dispose();
    }
}
