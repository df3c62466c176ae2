using System.Globalization;
using Rigs;

// dotnet run -c Release --project tests/Rigs -- commit-failures 10000
// dotnet run -c Release --project tests/Rigs -- replicas 20
// Each prints its figure and exits with 1 when the figure is not the promised one.
var size = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0;
return args.FirstOrDefault() switch
{
    "commit-failures" => await CommitFailures.RunAsync(size > 0 ? size : 10_000),
    "replicas" => await ReplicaStarts.RunAsync(size > 0 ? size : 20),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Rigs commit-failures [requests] | replicas [runs]");
    return 2;
}
