using Fuzz;

namespace Tutorial.Tests;

/// <summary>A small run of the fuzzer; <c>dotnet run -c Release --project tests/Fuzz</c> is the large one.</summary>
public sealed class FuzzTests
{
    [Fact]
    public async Task Requests_made_from_the_documents_get_no_server_error_and_no_invalid_one_is_accepted()
    {
        var report = await FuzzRun.RunAsync(count: 4000, seed: 7);

        Assert.True(report.IsClean, report.ToString());
    }
}
