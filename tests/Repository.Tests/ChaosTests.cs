using System.Reflection;

namespace Repository.Tests;

/// <summary>A short round of the rig that stops, starts, restarts and kills resources at random.</summary>
public sealed class ChaosTests
{
    [Fact]
    public async Task Whatever_is_stopped_or_killed_is_shown_truly_recovers_and_leaves_nothing_behind()
    {
        var configuration = typeof(ChaosTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

        var run = await Command.RunAsync(
            RepositoryRoot.Path, TimeSpan.FromMinutes(10), "dotnet", "run", "--no-build", "-c", configuration, "--project", "tests/Rigs", "--", "chaos", "6", "7");

        Assert.True(run.ExitCode == 0 && run.Output.Contains("chaos: 6 of 6 steps recovered, 0 processes left behind", StringComparison.Ordinal), run.Output);
    }
}
