using System.Globalization;
using Fuzz;

// dotnet run -c Release --project tests/Fuzz -- [requests] [seed] [postgres|sqlite|tutorial]
//   --kinds "recursion,U+0000"   only these
//   --only 4711                  only the request that a finding names
//   --minutes 10                 ends then, with what was found
//   --program path/Target.dll    another version's service
// Prints its figures and exits with 1 when an answer was wrong.
var options = new Dictionary<string, string>();
var positions = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Length)
        options[args[i]] = args[++i];
    else
        positions.Add(args[i]);
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
var settings = new FuzzSettings
{
    Count = positions.Count > 0 ? Number(positions[0]) : 200_000,
    Seed = positions.Count > 1 ? Number(positions[1]) : 1,
    Mode = positions.Count > 2 ? positions[2] : "postgres",
    Kinds = options.TryGetValue("--kinds", out var kinds) ? kinds.Split(',') : [],
    Only = options.TryGetValue("--only", out var only) ? Number(only) : null,
    MaxTime = options.TryGetValue("--minutes", out var minutes) ? TimeSpan.FromMinutes(Number(minutes)) : TimeSpan.MaxValue,
    Progress = Console.Error.WriteLine,
    Program = options.GetValueOrDefault("--program"),
};
// Some apps of the tutorial print what they do.
var console = Console.Out;
Console.SetOut(TextWriter.Null);
var report = await FuzzRun.RunAsync(settings);
console.WriteLine(report);
return report.IsClean ? 0 : 1;
