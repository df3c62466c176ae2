using Lanner.Hosting.State;
using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Engine;

/// <summary>The lines of one process: into the log, onto the console, and looked at for what they say about its start.</summary>
internal sealed class ProcessOutput(string resourceName, Func<string, bool>? isReadyLine, ResourceLogs logs, ConsoleReporter console)
{
    private static readonly string[] PortInUse = ["address already in use", "Address already in use", "EADDRINUSE", "port is already allocated"];

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LogSeverity _output = new();
    private readonly LogSeverity _errors = new();
    private readonly Queue<string> _last = new();

    /// <summary>Completes when the process says that it is ready; at once when nothing was agreed.</summary>
    public Task Ready => isReadyLine is null ? Task.CompletedTask : _ready.Task;

    /// <summary>True when a line says that a port was taken.</summary>
    public bool SaysPortInUse { get; private set; }

    /// <summary>True from the stop signal on: what a process says while it stops is not worth a look.</summary>
    public bool IsStopping { get; set; }

    public void Add(string line, bool isError)
    {
        logs.Add(line, isError);
        lock (_last)
        {
            if (_last.Count == 50)
                _last.Dequeue();
            _last.Enqueue(line);
        }

        if (isReadyLine?.Invoke(line) == true)
            _ready.TrySetResult();
        SaysPortInUse |= PortInUse.Any(text => line.Contains(text, StringComparison.Ordinal));
        var level = (isError ? _errors : _output).Read(line, isError);
        if (!IsStopping || level >= LogLevel.Error)
            console.Log(resourceName, line, level);
    }

    /// <summary>The first explanation that one of the last lines gives.</summary>
    public string? Explain(Func<string, string?> explain)
    {
        lock (_last)
            return _last.Select(explain).FirstOrDefault(text => text is not null);
    }
}
