using System.ComponentModel;
using System.Diagnostics;

namespace Clients.Tests;

/// <summary>Runs the programs that generate, compile and run clients.</summary>
internal static class Command
{
    /// <summary>Runs a program and fails the test, with all that the program printed, unless it ends well.</summary>
    /// <returns>What it printed on standard output.</returns>
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} failed:\n{await output}{await errors}");
            return await output;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"'{program}' is not installed. These tests need the .NET SDK and Node.js 20 or later with npm.");
            throw;
        }
    }
}
