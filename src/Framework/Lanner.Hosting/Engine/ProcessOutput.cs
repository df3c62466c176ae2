using Lanner.Hosting.State;
using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Engine;

/// <summary>The lines of one process: into the log, onto the console, and looked at for what they say about its start.</summary>
internal sealed class ProcessOutput(string resourceName, Func<string, bool>? isReadyLine, IReadOnlyList<ResourceLogs> logs, ConsoleReporter console)
{
    private const int Kept = 20;
    private static readonly string[] PortInUse = ["address already in use", "Address already in use", "EADDRINUSE", "port is already allocated"];

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LogSeverity _output = new();
    private readonly LogSeverity _errors = new();
    private readonly Queue<(string Line, bool IsShown)> _last = new();

    /// <summary>Completes when the process says that it is ready; at once when nothing was agreed.</summary>
    public Task Ready => isReadyLine is null ? Task.CompletedTask : _ready.Task;

    /// <summary>True when a line says that a port was taken.</summary>
    public bool SaysPortInUse { get; private set; }

    /// <summary>True from the stop signal on: what a process says while it stops is not worth a look.</summary>
    public bool IsStopping { get; set; }

    public void Add(string line, bool isError)
    {
        foreach (var log in logs)
            log.Add(line, isError);
        if (isReadyLine?.Invoke(line) == true)
            _ready.TrySetResult();
        SaysPortInUse |= PortInUse.Any(text => line.Contains(text, StringComparison.Ordinal));
        var level = (isError ? _errors : _output).Read(line, isError);
        var isShown = (!IsStopping || level >= LogLevel.Error) && console.Log(resourceName, line, level);
        lock (_last)
        {
            if (_last.Count == Kept)
                _last.Dequeue();
            _last.Enqueue((line, isShown));
        }
    }

    /// <summary>The first explanation that one of the last lines gives.</summary>
    public string? Explain(Func<string, string?> explain)
    {
        lock (_last)
            return _last.Select(entry => explain(entry.Line)).FirstOrDefault(text => text is not null);
    }

    /// <summary>Shows those of the last lines that were not worth showing before: the cause of an end is mostly there.</summary>
    public void ShowWithheldLines()
    {
        lock (_last)
        {
            foreach (var (line, _) in _last.Where(entry => !entry.IsShown))
                console.Log(resourceName, line, LogLevel.Critical);
        }
    }
}
