using System.Diagnostics;

namespace Lanner.LocalServers;

/// <summary>
/// A server that does not outlive this process: a guard shell in a session of its own starts it, waits on a pipe from here, and ends the
/// server when the pipe closes, which it also does when this process is killed.
/// </summary>
internal sealed class GuardedProcess : IAsyncDisposable
{
    private static readonly string Guard = ReadGuard();
    private readonly Process _guard;

    private GuardedProcess(Process guard, Action<string> onLine)
    {
        _guard = guard;
        Exit = ReadAsync(onLine);
    }

    /// <summary>Its exit code, once it has ended and all it said was read; 128 and the signal's number when a signal ended it.</summary>
    public Task<int> Exit { get; }

    /// <exception cref="LocalServerException">The shell cannot be started.</exception>
    public static GuardedProcess Start(ServerCommand command, Action<string> onLine)
    {
        string[] settings = [command.StopSignal, $"{command.Grace.TotalSeconds * 10:0}", command.RemovedFolder ?? ""];
        List<string> shell =
        [
            .. LocalProgram.Find("setsid") is { } setsid ? [setsid] : Array.Empty<string>(),
            .. ServerAccount.Run(command.Account, ["/bin/sh", "-c", Guard, "lanner-guard", .. settings, .. command.Line]),
        ];
        var start = new ProcessStartInfo(shell[0], shell.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A folder that every account may enter.
            WorkingDirectory = "/",
        };
        try
        {
            return new GuardedProcess(Process.Start(start)!, onLine);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new LocalServerException($"{shell[0]} cannot be started: {exception.Message}");
        }
    }

    /// <summary>Ends the server and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        await Exit.ConfigureAwait(false);
        _guard.Dispose();
    }

    private async Task<int> ReadAsync(Action<string> onLine)
    {
        await Task.WhenAll(ReadAsync(_guard.StandardOutput, onLine), ReadAsync(_guard.StandardError, onLine)).ConfigureAwait(false);
        await _guard.WaitForExitAsync().ConfigureAwait(false);
        return _guard.ExitCode;
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
            onLine(line);
    }

    private static string ReadGuard()
    {
        using var script = new StreamReader(typeof(GuardedProcess).Assembly.GetManifestResourceStream("guard.sh")!);
        return script.ReadToEnd();
    }
}
