using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Tutorial.Tests;

/// <summary>The tools of the folder Node, installed by npm. Without npm the tests that need them fail and say so.</summary>
internal static class NodeTools
{
    /// <summary>Installs the tools in a folder.</summary>
    public static async Task InstallAsync(TemporaryFolder folder)
    {
        foreach (var file in Directory.GetFiles(Source())) File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        var (exitCode, output) = await RunAsync(folder.Path, "npm", "ci", "--no-audit", "--no-fund");
        Assert.True(exitCode == 0, $"npm could not install the tools that check documents:\n{output}");
    }

    /// <summary>Runs a command; its exit code and all that it prints.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output + await errors);
        }
        catch (Win32Exception)
        {
            Assert.Fail($"'{command}' is not installed. Documents are checked with Node.js 20 or later: install it, with npm.");
            throw;
        }
    }

    private static string Source([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Node");
}
