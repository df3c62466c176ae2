using System.ComponentModel;
using System.Diagnostics;

namespace Lanner.LocalServers;

/// <summary>Outcome of a short command, such as <c>initdb</c> or <c>docker info</c>.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>The last line of what it said, for messages.</summary>
    public string Reason => (Error.Trim().Length > 0 ? Error : Output).Trim().Split('\n')[^1].Trim();

    /// <summary>Runs a command and waits for its end; after the time limit it is killed and counts as failed.</summary>
    public static async Task<CommandResult> RunAsync(
        IReadOnlyList<string> command,
        TimeSpan limit,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limit);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
                var error = process.StandardError.ReadToEndAsync(timeout.Token);
                await process.WaitForExitAsync(timeout.Token).ConfigureAwait(false);
                return new CommandResult(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancellationToken.ThrowIfCancellationRequested();
                return new CommandResult(-1, "", $"no answer within {limit.TotalSeconds:0.#} s");
            }
        }
        catch (Win32Exception exception)
        {
            return new CommandResult(-1, "", exception.Message);
        }
    }
}
