using System.Diagnostics;
using System.Globalization;

namespace Rigs.Telemetry;

/// <summary>What a process has cost since a moment: processor time and memory.</summary>
internal sealed class ProcessCost(int processId)
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly TimeSpan _processorBefore = Processor(processId);

    /// <summary>Most resident memory seen, in MB.</summary>
    public double MaxMegabytes { get; private set; }

    /// <summary>Share of one core since the beginning.</summary>
    public double CoreShare => (Processor(processId) - _processorBefore) / Stopwatch.GetElapsedTime(_began);

    /// <summary>Looks at the memory now.</summary>
    public void Look()
    {
        var line = File.ReadLines($"/proc/{processId}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        MaxMegabytes = Math.Max(MaxMegabytes, double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024);
    }

    private static TimeSpan Processor(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.TotalProcessorTime;
    }
}
