using System.Diagnostics;

namespace Lanner.Hosting.Engine;

/// <summary>
/// Ends what is left when the app host dies, even by kill -9: on Unix a small shell process in a session of its own that holds the other end of a
/// pipe, on Windows a job object.
/// </summary>
internal sealed class ProcessGuard : IDisposable
{
    private readonly Lock _lock = new();
    private Process? _shell;
    private readonly WindowsJob? _job;

    public ProcessGuard()
    {
        if (OperatingSystem.IsWindows())
        {
            _job = new WindowsJob();
            return;
        }

        using var script = new StreamReader(typeof(ProcessGuard).Assembly.GetManifestResourceStream("guard.sh")!);
        string[] shell = ["/bin/sh", "-c", script.ReadToEnd(), "app-host-guard"];
        var setsid = ProgramPath.Find("setsid");
        var start = new ProcessStartInfo(setsid ?? shell[0], setsid is null ? shell.Skip(1) : shell)
        {
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        _shell = Process.Start(start)!;
    }

    public int? ProcessId => _shell?.Id;

    public void Add(int processId, bool isDatabase) => Tell($"add {(isDatabase ? "database" : "service")} {processId}");

    public void Drop(int processId) => Tell($"drop {processId}");

    public void AddContainer(string engine, string name) => Tell($"container {engine} {name}");

    public void DropContainer(string name) => Tell($"release {name}");

    public void Dispose()
    {
        _job?.Dispose();
        Process? shell;
        lock (_lock)
            (shell, _shell) = (_shell, null);
        if (shell is null)
            return;
        try
        {
            shell.StandardInput.Close();
            shell.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (IOException)
        {
            // The guard is gone; there is nothing left to close.
        }

        shell.Dispose();
    }

    private void Tell(string line)
    {
        lock (_lock)
        {
            if (_shell is null)
                return;
            try
            {
                _shell.StandardInput.Write(line + "\n");
                _shell.StandardInput.Flush();
            }
            catch (IOException)
            {
                // Someone killed the guard. The next start still ends leftovers by the ledger.
            }
        }
    }
}
