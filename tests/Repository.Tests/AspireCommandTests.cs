using System.Text.Json;

namespace Repository.Tests;

/// <summary>The command <c>aspire</c> of the repository's tools on the running system.</summary>
[Collection(SystemTestCollection.Name)]
public sealed class AspireCommandTests(SharedSystem shared)
{
    [Fact]
    public async Task Describe_shows_everything_healthy_but_the_tests_that_wait_for_their_button()
    {
        var resources = (await shared.Cli.DescribeAsync()).Values;

        Assert.Equal(["tests"], resources.Where(resource => resource.State == "NotStarted").Select(resource => resource.Name));
        Assert.Empty(resources.Where(resource => resource.Name != "tests" && !resource.IsHealthy));
    }

    [Fact]
    public async Task Logs_shows_what_a_service_and_the_server_say()
    {
        Assert.Contains("Now listening on", await shared.Cli.RunAsync("logs", "catalog"), StringComparison.Ordinal);
        var server = await shared.Cli.RunAsync("logs", "postgres");
        Assert.Contains("because LANNER_DATABASE asks for it", server, StringComparison.Ordinal);
        Assert.Contains("ready to accept connections", server, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Otel_traces_shows_an_order_as_one_trace_of_both_services()
    {
        await shared.PlaceOrderAsync();
        var traces = "";

        // Services send what they have every second.
        await Poll.UntilAsync(async () => HasWholeOrder(traces = await shared.Cli.RunAsync("otel", "traces", "orders", "--format", "Json")), () => traces);
    }

    private static bool HasWholeOrder(string traces)
    {
        using var document = JsonDocument.Parse(traces);
        return document.RootElement.EnumerateArray().Any(trace =>
        {
            var spans = trace.GetProperty("spans").EnumerateArray()
                .Select(span => $"{span.GetProperty("source").GetString()} {span.GetProperty("name").GetString()}").ToHashSet();
            return spans.IsSupersetOf(["orders POST /orders/", "orders GET", "orders postgresql", "catalog GET /items/", "catalog postgresql"]);
        });
    }
}
