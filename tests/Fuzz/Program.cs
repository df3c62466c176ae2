using System.Globalization;
using Fuzz;

// dotnet run -c Release --project tests/Fuzz -- 200000 [seed]
// Prints its figure and exits with 1 when an answer was wrong.
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
// Some apps print what they do.
var console = Console.Out;
Console.SetOut(TextWriter.Null);
var report = await FuzzRun.RunAsync(count, seed);
console.WriteLine(report);
return report.IsClean ? 0 : 1;
