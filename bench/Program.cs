using Bench;
using Bench.Servers;

// dotnet run -c Release --project bench [-- --rounds 24] [-- --show]
// Prints time and memory of each server as a ratio to a plain minimal API; exits with 1 where Lanner is over one of the design's numbers.
const int SliceRequests = 2000;
var rounds = args.SkipWhile(arg => arg != "--rounds").Skip(1).Select(int.Parse).FirstOrDefault(24);
var show = args.Contains("--show");

await using var minimal = await MinimalServer.StartAsync();
await using var lanner = await LannerServer.StartAsync();
await using var validating = await ValidatingMinimalServer.StartAsync();
await using var fastEndpoints = await FastEndpointsServer.StartAsync();
BenchServer[] servers = [minimal, lanner, validating, fastEndpoints];

var report = new Report();
foreach (var scenario in Scenario.All)
{
    var measurements = new List<Measurement>();
    foreach (var server in servers)
        measurements.Add(await Measurement.StartAsync(server, scenario));

    // Tiered compilation needs calls and time: warm in steps until everything is at its last tier.
    for (var step = 0; step < 8; step++)
    {
        foreach (var measurement in measurements)
            await measurement.WarmAsync(SliceRequests);
        await Task.Delay(150);
    }

    for (var round = 0; round < rounds; round++)
    {
        foreach (var measurement in measurements)
            await measurement.SliceAsync(SliceRequests);
    }

    foreach (var measurement in measurements)
        await measurement.AllocationAsync(SliceRequests);

    report.Add(scenario, measurements, show);
}

return report.Finish();
