using System.Globalization;
using Rigs.Chaos;

namespace Rigs.Telemetry;

/// <summary>What app host and dashboard, which are one process, cost while nobody uses the system.</summary>
internal static class IdleCost
{
    private const double MaxShare = 0.02;
    private const double MaxMegabytes = 250;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(int seconds)
    {
        using var folder = new TemporaryFolder();
        await using var system = await RunningSystem.StartAsync(folder.Path);
        await Task.Delay(Settling);
        var host = SystemTruth.ProcessesOf(folder.Path).Single(process => process.Contains("/AppHost", StringComparison.Ordinal) && !process.Contains(" run ", StringComparison.Ordinal));
        var cost = new ProcessCost(int.Parse(host.Split(' ')[0], CultureInfo.InvariantCulture));
        for (var second = 0; second < seconds; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            cost.Look();
        }

        var share = cost.CoreShare;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"idle: {share:P2} of one core (bar {MaxShare:P0}), {cost.MaxMegabytes:0} MB (bar {MaxMegabytes:0} MB) over {seconds} s"));
        await system.StopAsync();
        return share <= MaxShare && cost.MaxMegabytes <= MaxMegabytes ? 0 : 1;
    }
}
