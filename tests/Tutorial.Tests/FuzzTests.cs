using Fuzz;

namespace Tutorial.Tests;

/// <summary>Small runs of the fuzz test; <c>dotnet run -c Release --project tests/Fuzz</c> is the large one.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData("tutorial", 4000)]
    [InlineData("postgres", 3000)]
    [InlineData("sqlite", 1000)]
    public async Task No_kind_of_input_gets_a_wrong_answer(string mode, int count)
    {
        // Machines differ: what takes long is not looked at here, only what never ends.
        var report = await FuzzRun.RunAsync(new FuzzSettings { Mode = mode, Count = count, Seed = 7, SlowAfter = TimeSpan.MaxValue });

        Assert.True(report.IsClean, report.ToString());
    }
}
