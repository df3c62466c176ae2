using System.Globalization;

namespace Rigs.Starts;

/// <summary>What a process costs, as the kernel counts it.</summary>
internal static class ProcessCost
{
    private const double TicksPerSecond = 100;

    /// <summary>Processor time of a process and of those of its children that have ended.</summary>
    public static double ProcessorSeconds(int id)
    {
        // The name before the bracket may hold spaces; utime, stime, cutime and cstime are fields 14 to 17.
        var stat = SystemProcesses.Read(id, "stat");
        return stat.Length == 0 ? 0 : stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[11..15].Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Proportional set size: pages that n processes share count 1/n.</summary>
    public static double Megabytes(int id) =>
        SystemProcesses.Read(id, "smaps_rollup").Split('\n').FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal)) is { } line
            ? double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024
            : 0;
}
