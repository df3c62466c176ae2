using System.ComponentModel;
using System.Diagnostics;

namespace Lanner.Hosting.Engine;

/// <summary>A process of a resource. On Unix it leads a session of its own, so Ctrl-C in the terminal reaches only the app host, which stops it in order.</summary>
internal sealed class ManagedProcess : IDisposable
{
    private readonly Process _process;
    private readonly ProcessSpec _spec;

    private ManagedProcess(Process process, ProcessSpec spec, Action<string, bool> onLine)
    {
        _process = process;
        _spec = spec;
        Id = process.Id;
        StartTime = StartTimeOf(process);
        Exit = WaitAsync(Pump(process.StandardOutput, false, onLine), Pump(process.StandardError, true, onLine));
    }

    public int Id { get; }

    public DateTime StartTime { get; }

    /// <summary>Completes with the exit code; 128 + signal number for a process that was killed.</summary>
    public Task<int> Exit { get; }

    /// <summary>Starts a process.</summary>
    /// <param name="spec">What to start.</param>
    /// <param name="onLine">Gets each line; true for standard error.</param>
    public static ManagedProcess Start(ProcessSpec spec, Action<string, bool> onLine)
    {
        var command = SessionLeader(spec.Command);
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = spec.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in spec.Environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new ManagedProcess(process, spec, onLine);
    }

    /// <summary>Asks the process to stop, and kills it with its descendants after the grace period.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsWindows())
        {
            UnixSignals.SendToGroup(Id, _spec.StopSignal == StopSignal.Interrupt ? UnixSignals.Interrupt : UnixSignals.Terminate);
            try
            {
                await Exit.WaitAsync(_spec.Grace, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
            {
                // What follows kills it.
            }
        }
        else if (_spec.StopCommand is { } stop)
        {
            await CommandResult.RunAsync(stop, _spec.Grace, cancellationToken).ConfigureAwait(false);
        }

        if (!Exit.IsCompleted && _spec.Container is { } container)
            await CommandResult.RunAsync([container.Engine, "rm", "-f", container.Name], TimeSpan.FromSeconds(20), CancellationToken.None).ConfigureAwait(false);
        Kill();
        await Exit.ConfigureAwait(false);
    }

    public void Dispose() => _process.Dispose();

    private void Kill()
    {
        // Descendants may outlive the leader; the group is theirs too.
        if (!OperatingSystem.IsWindows())
            UnixSignals.SendToGroup(Id, UnixSignals.Kill);
        else if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
    }

    private static IReadOnlyList<string> SessionLeader(IReadOnlyList<string> command)
    {
        if (OperatingSystem.IsWindows())
            return command;
        if ((ProgramPath.Find("setsid") ?? Existing("/usr/bin/setsid")) is { } setsid)
            return [setsid, .. command];
        return (ProgramPath.Find("perl") ?? Existing("/usr/bin/perl")) is { } perl
            ? [perl, "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die $!", .. command]
            : command;
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private static DateTime StartTimeOf(Process process)
    {
        try
        {
            return process.StartTime.ToUniversalTime();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended already: known to the runtime, or only to the system so far.
            return DateTime.UtcNow;
        }
    }

    private static async Task Pump(StreamReader reader, bool isError, Action<string, bool> onLine)
    {
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
            onLine(line, isError);
    }

    private async Task<int> WaitAsync(params Task[] pumps)
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);

        // A descendant can hold the pipes open for ever; the last lines of the process itself are there at once.
        await Task.WhenAny(Task.WhenAll(pumps), Task.Delay(TimeSpan.FromMilliseconds(500))).ConfigureAwait(false);
        return _process.ExitCode;
    }
}
