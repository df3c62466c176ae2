using System.Runtime.CompilerServices;

namespace Tutorial.Tests;

/// <summary>The tools of the folder Node, installed by npm. Without npm the tests that need them fail and say so.</summary>
internal static class NodeTools
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string?> Variables = new()
    {
        ["REDOCLY_TELEMETRY"] = "off",
        ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true",
    };

    /// <summary>Installs the tools in a folder.</summary>
    public static async Task InstallAsync(TemporaryFolder folder)
    {
        foreach (var file in Directory.GetFiles(Source())) File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        (await RunAsync(folder.Path, "npm", "ci", "--no-audit", "--no-fund")).Succeeded();
    }

    /// <summary>Runs a command.</summary>
    public static Task<Command> RunAsync(string folder, string command, params string[] arguments) =>
        Command.RunAsync(folder, Limit, Variables, command, arguments);

    private static string Source([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Node");
}
