using System.Diagnostics;
using System.Globalization;
using Lanner.Testing;

namespace Rigs.Starts;

/// <summary>
/// Compares the system with the same system on plain Aspire (a <c>dotnet run</c> for each service, Aspire's own defaults), both on the same given PostgreSQL, in
/// interleaved pairs.
/// </summary>
internal static class StartRig
{
    private static readonly (string Name, Func<SystemStart, double> Of, double Bar)[] Figures =
    [
        ("start to all healthy and the dashboard (s)", run => run.Start, 0.65),
        ("processor time of that (s)", run => run.StartProcessor, 0.6),
        ("idle memory, PSS (MB)", run => run.IdleMegabytes, 0.6),
        ("Ctrl-C to the last process's end (s)", run => run.End, 0.3),
    ];

    private static readonly (string, string)[] Plain =
    [
        ("AppHost__Defaults", "false"),
        ("ASPIRE_ALLOW_UNSECURED_TRANSPORT", "true"),
        // Not to be stopped by whoever uses a port of the launch profiles.
        ("DcpPublisher__RandomizePorts", "true"),
    ];

    public static async Task<int> RunAsync(int pairs)
    {
        var began = Stopwatch.GetTimestamp();
        await using var server = await PostgresServer.StartAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PostgreSQL's own start: {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s ({server.Origin})"));
        await using var catalog = await server.CreateDatabaseAsync();
        await using var orders = await server.CreateDatabaseAsync();
        (string, string)[] given = [("ConnectionStrings__catalogdb", catalog.ConnectionString), ("ConnectionStrings__ordersdb", orders.ConnectionString)];

        using var folder = new TemporaryFolder();
        // The first run of each makes tables and files, and does not count.
        await SystemStart.MeasureAsync(folder.Path, given);
        await SystemStart.MeasureAsync(folder.Path, [.. given, .. Plain]);
        var (ours, plain) = (new List<SystemStart>(), new List<SystemStart>());
        for (var pair = 1; pair <= pairs; pair++)
        {
            ours.Add(await SystemStart.MeasureAsync(folder.Path, given));
            Console.WriteLine($"{pair,3}  ours   {ours[^1]}");
            plain.Add(await SystemStart.MeasureAsync(folder.Path, [.. given, .. Plain]));
            Console.WriteLine($"{pair,3}  plain  {plain[^1]}");
        }

        return Report(ours, plain) ? 0 : 1;
    }

    private static bool Report(List<SystemStart> ours, List<SystemStart> plain)
    {
        var areReached = true;
        Console.WriteLine($"{$"medians of {ours.Count} pairs",-44} {"ours",7} {"plain",7} {"ratio",6} {"bar",5}");
        foreach (var (name, of, bar) in Figures)
        {
            var (own, other) = (Median(ours.Select(of)), Median(plain.Select(of)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-44} {own,7:0.0} {other,7:0.0} {own / other,6:0.00} {bar,5:0.00}{(own / other <= bar ? "" : "  MISSED")}"));
            areReached &= own / other <= bar;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"the services themselves, PSS (MB)",-44} {Median(ours.Select(run => run.ServicesMegabytes)),7:0.0} {Median(plain.Select(run => run.ServicesMegabytes)),7:0.0}"));
        return areReached;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
