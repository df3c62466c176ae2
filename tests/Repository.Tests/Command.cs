using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Repository.Tests;

/// <summary>A program run to its end, with all it printed.</summary>
internal sealed record Command(int ExitCode, string Output)
{
    /// <summary>Runs a program; it is killed with its children when the time is over. One that is not there fails the test.</summary>
    public static Task<Command> RunAsync(string directory, TimeSpan limit, string program, params string[] arguments) =>
        RunAsync(directory, limit, [], program, arguments);

    /// <inheritdoc cref="RunAsync(string, TimeSpan, string, string[])"/>
    public static async Task<Command> RunAsync(
        string directory, TimeSpan limit, IEnumerable<KeyValuePair<string, string?>> variables, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A node of MSBuild that outlives the test would hold its pipes open; what the test run was told is not for the inner one.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        foreach (var variable in start.Environment.Keys.Where(IsOfTheOuterRun).ToList())
            start.Environment.Remove(variable);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        using var process = Start(start);
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var timeout = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Append(output, $"(killed after {limit})");
            return new Command(-1, output.ToString());
        }

        return new Command(process.ExitCode, output.ToString());
    }

    /// <summary>Fails the test with the program's output unless it ended well.</summary>
    public Command Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}");
        return this;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"'{start.FileName}' is not installed. These tests need the .NET SDK, and those that check documents and clients Node.js 20 or later with npm.");
            throw;
        }
    }

    private static bool IsOfTheOuterRun(string variable) =>
        variable.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)
        || (variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) && variable != "MSBUILDDISABLENODEREUSE");

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
    }
}
