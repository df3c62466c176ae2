using Bench;
using Bench.Servers;

// dotnet run -c Release --project bench [-- --rounds 24] [-- --only json] [-- --show]
// Prints time and memory of each server as a ratio to a plain minimal API; exits with 1 where Lanner is over one of the design's numbers.
const int SliceRequests = 500;
const int SlicesPerRound = 4;
var rounds = args.SkipWhile(arg => arg != "--rounds").Skip(1).Select(int.Parse).FirstOrDefault(24);
var only = args.SkipWhile(arg => arg != "--only").Skip(1).FirstOrDefault();
var show = args.Contains("--show");

await using var minimal = await MinimalServer.StartAsync();
await using var lanner = await LannerServer.StartAsync();
await using var validating = await ValidatingMinimalServer.StartAsync();
await using var fastEndpoints = await FastEndpointsServer.StartAsync();
BenchServer[] servers = [minimal, lanner, validating, fastEndpoints];

var scenarios = new List<(Scenario Scenario, List<Measurement> Measurements)>();
foreach (var scenario in Scenario.All.Where(scenario => only is null || scenario.Name.StartsWith(only, StringComparison.Ordinal)))
{
    var measurements = new List<Measurement>();
    foreach (var server in servers.Where(server => scenario.IsForAll || server == minimal || server == lanner))
        measurements.Add(await Measurement.StartAsync(server, scenario));
    scenarios.Add((scenario, measurements));
}

var all = scenarios.SelectMany(scenario => scenario.Measurements).ToList();
await WarmUp.RunAsync(all);
for (var slice = 0; slice < rounds * SlicesPerRound; slice++)
{
    foreach (var measurement in all)
        await measurement.SliceAsync(SliceRequests);
}

var report = new Report();
foreach (var (scenario, measurements) in scenarios)
{
    foreach (var measurement in measurements)
        await measurement.AllocationAsync(SliceRequests);
    report.Add(scenario, measurements, show);
}

return report.Finish();
