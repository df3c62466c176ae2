using System.Diagnostics;
using Lanner.Data.Tests.Cuts;
using Lanner.Testing;

namespace Rigs.Cuts;

/// <summary>Cuts the connection between a service and PostgreSQL at each message of each kind of write, and compares every answer with the rows.</summary>
internal static class CutRig
{
    public static async Task<int> RunAsync(int cuts)
    {
        // Where the test host is to look for the service's settings.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_NOTES", Path.GetDirectoryName(BuiltProgram.Path("Notes")));
        await using var server = await PostgresServer.StartAsync();
        var watch = Stopwatch.StartNew();
        var results = new List<CutResult>();
        await using (var pooled = await Cutting.StartAsync(server))
            results.AddRange(await CutAsync(pooled, WriteKind.All, cuts - (cuts / 5)));
        // Every request opens a connection: start-up and login are cut too.
        await using (var opening = await Cutting.StartAsync(server, ";Pooling=false"))
            results.AddRange(await CutAsync(opening, WriteKind.All, cuts / 5));

        Report(results);
        var reached = results.Where(result => result.WasCut).ToList();
        var faults = results.Where(result => result.Fault is not null).ToList();
        foreach (var fault in faults)
            Console.WriteLine($"WRONG {fault}");
        Console.WriteLine(
            $"{reached.Count} cuts in {watch.Elapsed.TotalSeconds:0} s: {Count(results, "doubled")} doubled, {Count(results, "lost")} lost, "
            + $"{faults.Count} answers that are not true; {reached.Count(result => result.IsSuccess)} answered 2xx, "
            + $"{reached.Count(result => result.IsUnknown)} \"unknown\", {reached.Count(result => !result.IsSuccess && !result.IsUnknown)} other failures");
        return faults.Count == 0 && reached.Count >= cuts * 9 / 10 ? 0 : 1;
    }

    private static async Task<List<CutResult>> CutAsync(Cutting cutting, IReadOnlyList<WriteKind> kinds, int cuts)
    {
        var points = new List<(WriteKind Kind, CutPoint Point)>();
        foreach (var kind in kinds)
            points.AddRange((await cutting.Run.PointsAsync(kind)).Select(point => (kind, point)));

        // A step that shares no factor with their number leads past all of them, and past all kinds soon.
        var step = Enumerable.Range(points.Count * 5 / 8, points.Count).First(candidate => GreatestCommonDivisor(candidate, points.Count) == 1);
        var results = new List<CutResult>();
        for (var i = 0; i < cuts; i++)
        {
            var (kind, point) = points[(int)((long)i * step % points.Count)];
            results.Add(await cutting.Run.SendAsync(kind, point));
        }
        return results;
    }

    private static int GreatestCommonDivisor(int one, int other) => other == 0 ? one : GreatestCommonDivisor(other, one % other);

    private static int Count(IEnumerable<CutResult> results, string fault) => results.Count(result => result.Fault == fault);

    private static void Report(IEnumerable<CutResult> results)
    {
        Console.WriteLine($"{"",-30} {"cuts",6} {"2xx",6} {"unknown",8} {"there",6} {"other",6} {"wrong",6}");
        foreach (var kind in results.GroupBy(result => result.Kind))
        {
            Console.WriteLine(
                $"{kind.Key,-30} {kind.Count(result => result.WasCut),6} {kind.Count(result => result.IsSuccess),6} {kind.Count(result => result.IsUnknown),8} "
                + $"{kind.Count(result => result is { IsUnknown: true, Rows: > 0 }),6} {kind.Count(result => !result.IsSuccess && !result.IsUnknown),6} "
                + $"{kind.Count(result => result.Fault is not null),6}");
        }
    }
}
