using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Rigs.Starts;

/// <summary>
/// How long a built system takes from the command to all resources healthy and a dashboard that lets a user in. The first start makes the data and is not
/// counted.
/// </summary>
internal static class SystemStart
{
    public static async Task<int> RunAsync(int runs, string database)
    {
        var bar = TimeSpan.FromSeconds(database == "sqlite" ? 5 : 8);
        (string, string)[] environment = database == "sqlite" ? [("AppHost__Postgres", "sqlite")] : [];
        using var folder = new TemporaryFolder();
        await MeasureAsync(folder.Path, environment);

        var times = new List<TimeSpan>();
        for (var run = 1; run <= runs; run++)
        {
            times.Add(await MeasureAsync(folder.Path, environment));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run,3}  {times[^1].TotalSeconds:0.0} s"));
        }

        times.Sort();
        var median = (times[(runs - 1) / 2] + times[runs / 2]) / 2;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"start: median {median.TotalSeconds:0.0} s of {runs} with {database} (bar {bar.TotalSeconds:0} s), fastest {times[0].TotalSeconds:0.0} s, slowest {times[^1].TotalSeconds:0.0} s"));
        return median <= bar ? 0 : 1;
    }

    private static async Task<TimeSpan> MeasureAsync(string folder, (string Name, string Value)[] environment)
    {
        var start = Stopwatch.GetTimestamp();
        await using var system = await RunningSystem.StartAsync(folder, environment);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var login = await client.GetAsync(system.LoginUrl);
        var time = Stopwatch.GetElapsedTime(start);
        if (login.StatusCode != HttpStatusCode.Found)
            throw new InvalidOperationException($"The dashboard lets nobody in: {(int)login.StatusCode}.");
        await system.StopAsync();
        return time;
    }
}
