using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Aspire.Hosting;
using Lanner.Hosting.Data;

namespace Lanner.Hosting.Engine;

/// <summary>The list of running processes in the data folder. Whoever opens the folder next ends those that a crash left behind.</summary>
/// <param name="dataFolder">The data folder.</param>
/// <param name="onProblem">Gets told, once, that the list cannot be written.</param>
internal sealed class ProcessLedger(string dataFolder, Action<string> onProblem)
{
    // Start times are computed from the boot time, which differs a little between readings.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private readonly string _path = Path.Combine(dataFolder, "processes");
    private readonly Lock _lock = new();
    private readonly Dictionary<int, (DateTime StartTime, bool IsDatabase)> _processes = [];
    private bool _hasProblem;

    /// <summary>Ends the processes of an app host that died; the folder's lock says that it is dead.</summary>
    /// <returns>Number of processes ended.</returns>
    public int EndLeftovers()
    {
        var ended = 0;
        foreach (var line in File.Exists(_path) ? File.ReadAllLines(_path) : [])
        {
            var parts = line.Split(' ');
            if (parts.Length == 3 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var id) &&
                long.TryParse(parts[1], CultureInfo.InvariantCulture, out var ticks) && End(id, new DateTime(ticks, DateTimeKind.Utc), parts[2] == "database"))
            {
                ended++;
            }
        }

        Save();
        return ended;
    }

    public void Add(int processId, DateTime startTime, bool isDatabase)
    {
        lock (_lock)
        {
            _processes[processId] = (startTime, isDatabase);
            TrySave();
        }
    }

    public void Drop(int processId)
    {
        lock (_lock)
        {
            _processes.Remove(processId);
            TrySave();
        }
    }

    private static bool End(int id, DateTime startTime, bool isDatabase)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            if ((process.StartTime.ToUniversalTime() - startTime).Duration() > Tolerance)
                return false;
            if (isDatabase && !OperatingSystem.IsWindows())
            {
                UnixSignals.SendToGroup(id, UnixSignals.Interrupt);
                if (process.WaitForExit(TimeSpan.FromSeconds(10)))
                    return true;
            }

            if (OperatingSystem.IsWindows())
                process.Kill(entireProcessTree: true);
            else
                UnixSignals.SendToGroup(id, UnixSignals.Kill);
            return process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // No such process, or not ours.
            return false;
        }
    }

    /// <summary>A disk that is full by now must not end what runs: the guard still knows the processes.</summary>
    private void TrySave()
    {
        try
        {
            Save();
            _hasProblem = false;
        }
        catch (DistributedApplicationException exception)
        {
            if (!_hasProblem)
                onProblem(exception.Message);
            _hasProblem = true;
        }
    }

    private void Save() => AppDataFolder.Write(
        _path, string.Concat(_processes.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key} {entry.Value.StartTime.Ticks} {(entry.Value.IsDatabase ? "database" : "service")}\n"))));
}
