using System.Globalization;
using Rigs;
using Rigs.Chaos;
using Rigs.Cuts;
using Rigs.Hostile;
using Rigs.Starts;

// dotnet run -c Release --project tests/Rigs -- commit-failures 10000
// dotnet run -c Release --project tests/Rigs -- replicas 20
// dotnet run -c Release --project tests/Rigs -- json-edges 1000000
// dotnet run -c Release --project tests/Rigs -- hostile 10000000
// dotnet run -c Release --project tests/Rigs -- cuts 500
// dotnet run -c Release --project tests/Rigs -- chaos 50 [seed]
// dotnet run -c Release --project tests/Rigs -- start 7
// Each prints its figure and exits with 1 when the figure is not the promised one.
var size = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0;
return args.FirstOrDefault() switch
{
    "commit-failures" => await CommitFailures.RunAsync(size > 0 ? size : 10_000),
    "replicas" => await ReplicaStarts.RunAsync(size > 0 ? size : 20),
    "json-edges" => await JsonEdges.RunAsync(size > 0 ? size : 1_000_000),
    "hostile" => await HostileRun.RunAsync(size > 0 ? size : 10_000_000),
    HostileService.Command => await HostileService.RunAsync(),
    "cuts" => await CutRig.RunAsync(size > 0 ? size : 500),
    "chaos" => await ChaosRun.RunAsync(size > 0 ? size : 50, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Random.Shared.Next(10_000)),
    "start" => await StartRig.RunAsync(size > 0 ? size : 7),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage: Rigs commit-failures [requests] | replicas [runs] | json-edges [keys] | hostile [bytes] | cuts [cuts] | chaos [steps] [seed]
               | start [pairs]
        """);
    return 2;
}
