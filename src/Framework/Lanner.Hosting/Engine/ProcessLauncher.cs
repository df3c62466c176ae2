using Lanner.Hosting.Data;

namespace Lanner.Hosting.Engine;

/// <summary>Starts processes so that they end with the app host: each is known to the guard and in the ledger while it runs.</summary>
internal sealed class ProcessLauncher(AppDataFolder folder, ConsoleReporter console) : IDisposable
{
    private ProcessLedger? _ledger;
    private ProcessGuard? _guard;

    /// <summary>Process id of the guard; null where there is no such process.</summary>
    public int? GuardProcessId => _guard?.ProcessId;

    /// <summary>Starts the guard and ends what an earlier crash left behind.</summary>
    /// <returns>Number of processes ended.</returns>
    public int Open()
    {
        _ledger = new ProcessLedger(folder.Path, problem => console.Problem("app host", problem));
        var ended = _ledger.EndLeftovers();
        _guard = new ProcessGuard();
        return ended;
    }

    public ManagedProcess Start(ProcessSpec spec, Action<string, bool> onLine)
    {
        if (_guard is null || _ledger is null)
            throw new InvalidOperationException("The launcher has not been opened.");
        var process = ManagedProcess.Start(spec, onLine);
        var isDatabase = spec.StopSignal == StopSignal.Interrupt;
        _guard.Add(process.Id, isDatabase);
        _ledger.Add(process.Id, process.StartTime, isDatabase);
        if (spec.Container is { } container)
            _guard.AddContainer(container.Engine, container.Name);
        return process;
    }

    /// <summary>Forgets a process that has ended.</summary>
    public void Forget(ManagedProcess process, ProcessSpec spec)
    {
        _guard?.Drop(process.Id);
        _ledger?.Drop(process.Id);
        if (spec.Container is { } container)
            _guard?.DropContainer(container.Name);
        process.Dispose();
    }

    public void Dispose() => _guard?.Dispose();
}
