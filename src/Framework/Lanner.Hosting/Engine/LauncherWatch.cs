using Microsoft.Extensions.Hosting;

namespace Lanner.Hosting.Engine;

/// <summary>
/// Stops the app host when the <c>dotnet run</c> that started it is killed: whoever kills the process that they started means the whole
/// application. A shell that ends is no reason to stop.
/// </summary>
internal sealed class LauncherWatch(IHostApplicationLifetime lifetime)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var parent = UnixSignals.ParentProcessId();
        if (!IsDotNetRun(parent))
            return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            if (UnixSignals.ParentProcessId() == parent)
                continue;
            lifetime.StopApplication();
            return;
        }
    }

    private static bool IsDotNetRun(int processId)
    {
        try
        {
            var command = File.ReadAllText($"/proc/{processId}/cmdline").Split('\0');
            return Path.GetFileName(command[0]) == "dotnet" && command.Any(argument => argument is "run" or "watch");
        }
        catch (IOException)
        {
            return false;
        }
    }
}
