using Microsoft.Playwright;

namespace Lanner.Dashboard.Tests.Pages;

/// <summary>A resource of two processes: one row for it, and one below for each.</summary>
public sealed class ReplicaTests : IClassFixture<Browser>
{
    private readonly Browser _browser;
    private readonly SampleSystem _system = new();

    public ReplicaTests(Browser browser)
    {
        _browser = browser;
        _system.AddReplicas();
    }

    [Fact]
    public async Task One_replica_is_stopped_from_its_row_and_the_row_above_counts()
    {
        await using var dashboard = await StartAsync();
        await using var page = await OpenAsync(dashboard, "/");
        var (sum, first, second) = (page.Row("pricing").Nth(0), page.Row("pricing").Nth(1), page.Row("pricing").Nth(2));
        await Assertions.Expect(first).ToContainTextAsync("pricing-aaaaaaaa");
        await Assertions.Expect(sum).ToContainTextAsync("http://localhost:45047");
        await Assertions.Expect(sum.Locator(".state")).ToHaveTextAsync("Running healthy");

        await page.ClickAsync("Stop pricing-aaaaaaaa");

        await Assertions.Expect(sum.Locator(".state")).ToHaveTextAsync("Running, 1 of 2");
        await Assertions.Expect(first.Locator(".state")).ToHaveTextAsync("Finished");
        await Assertions.Expect(second.Locator(".state")).ToHaveTextAsync("Running healthy");
        Assert.Equal([("pricing-aaaaaaaa", "stop")], _system.Executed);
        await page.KeepAsync("resources-replicas");

        await page.ClickAsync("Start pricing");
        await Poll.UntilAsync(() => _system.Executed.Count == 2, () => "it was not started");
        Assert.Equal([("pricing-aaaaaaaa", "stop"), ("pricing", "start")], _system.Executed);
    }

    [Fact]
    public async Task The_graph_shows_replicas_as_one()
    {
        await using var dashboard = await StartAsync();
        await using var page = await OpenAsync(dashboard, "/");
        await page.ClickAsync("Stop pricing-bbbbbbbb");
        await page.Page.Keyboard.PressAsync("g");

        await Assertions.Expect(page.Page.Locator("svg .node.warn", new() { HasText = "pricing ×2" })).ToContainTextAsync("Running, 1 of 2");
    }

    [Fact]
    public async Task The_console_shows_the_lines_of_one_replica_and_its_commands()
    {
        await using var dashboard = await StartAsync();
        await using var page = await OpenAsync(dashboard, "/console");

        await page.ChooseAsync("Resource", "pricing-bbbbbbbb");
        await page.SeesAsync("here speaks pricing-bbbbbbbb");
        await page.ClickAsync("Restart pricing-bbbbbbbb");

        await Poll.UntilAsync(() => _system.Executed.Contains(("pricing-bbbbbbbb", "restart")), () => "it was not restarted");
    }

    private Task<RunningDashboard> StartAsync() => RunningDashboard.StartAsync(options => options with { Resources = _system.Source });

    private Task<DashboardPage> OpenAsync(RunningDashboard dashboard, string path) => DashboardPage.OpenAsync(_browser, dashboard.Server, path);
}
