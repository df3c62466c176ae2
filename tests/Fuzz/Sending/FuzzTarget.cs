namespace Fuzz;

/// <summary>What is fuzzed: a running service, and its documents.</summary>
internal abstract class FuzzTarget : IAsyncDisposable
{
    public abstract Uri Address { get; }

    public abstract IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>Path of a small answer that costs nothing; null where there is none.</summary>
    public virtual string? Canary => null;

    /// <summary>Whether every answer's size and form is the framework's; an app of the tutorial may have its own.</summary>
    public virtual bool IsPlain => true;

    /// <summary>Greatest memory of the process so far, in bytes; 0 where it is not a process of its own.</summary>
    public virtual long PeakMemory => 0;

    /// <summary>Whether the process has ended by itself, after a short wait for its end.</summary>
    public virtual Task<bool> HasDiedAsync() => Task.FromResult(false);

    public virtual Task RestartAsync() => Task.CompletedTask;

    /// <summary>What was thrown for a request, in one line; null when nothing was logged.</summary>
    public virtual Task<string?> ExceptionOfAsync(string trace) => Task.FromResult<string?>(null);

    public abstract ValueTask DisposeAsync();
}
