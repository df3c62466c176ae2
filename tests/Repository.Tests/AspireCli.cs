using System.Diagnostics;
using System.Text.Json;

namespace Repository.Tests;

/// <summary>The command <c>aspire</c>, as the repository brings it, for a running system.</summary>
internal sealed class AspireCli(RunningSystem system)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly Lazy<Task> Restored = new(async () => Succeeded(await RunAsync(new ProcessStartInfo("dotnet", ["tool", "restore"]))));

    /// <summary>Runs a command and returns what it prints.</summary>
    /// <exception cref="InvalidOperationException">It fails, or takes too long.</exception>
    public async Task<string> RunAsync(params string[] arguments)
    {
        await Restored.Value;
        var start = new ProcessStartInfo("dotnet", ["aspire", .. arguments, "--apphost", "src/AppHost/AppHost.csproj", "--non-interactive", "--nologo"]);
        RunningSystem.LiveIn(system.Folder, start);
        return Succeeded(await RunAsync(start));
    }

    /// <summary>The resources as they are now, by their names.</summary>
    public async Task<IReadOnlyDictionary<string, ResourceState>> DescribeAsync()
    {
        using var described = JsonDocument.Parse(await RunAsync("describe", "--format", "Json"));
        return described.RootElement.GetProperty("resources").EnumerateArray().Select(ResourceState.Parse).ToDictionary(resource => resource.Name);
    }

    private static string Succeeded((int ExitCode, string Output, string Errors) run) => run.ExitCode == 0
        ? run.Output
        : throw new InvalidOperationException($"exit code {run.ExitCode}\n{run.Output}\n{run.Errors}");

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(ProcessStartInfo start)
    {
        start.WorkingDirectory = RepositoryRoot.Path;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, "", $"'dotnet {string.Join(' ', start.ArgumentList)}' did not end within {Limit}.");
        }
    }
}
