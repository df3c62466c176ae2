using Lanner.Dashboard.Resources;
using Microsoft.Playwright;

namespace Lanner.Dashboard.Tests.Pages;

/// <summary>Each page in a real browser. Pictures are kept in artifacts/screenshots.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    private readonly SampleSystem _system = new();

    [Fact]
    public async Task Resources_show_state_health_endpoints_and_details_with_masked_secrets()
    {
        await using var dashboard = await StartAsync();
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/");

        await page.Row("catalog").First.WaitForAsync();
        Assert.Equal("http://localhost:45045", await page.Page.GetByRole(AriaRole.Link, new() { Name = "http://localhost:45045" }).GetAttributeAsync("href") ?? "");
        await page.SeesAsync("Running, unhealthy");
        await page.SeesAsync("Exited (3)");
        await page.KeepAsync("resources");

        await page.Page.GetByText("catalog", new() { Exact = true }).First.ClickAsync();
        await page.SeesAsync("ConnectionStrings__catalogdb");
        Assert.DoesNotContain(SampleSystem.Secret, await page.Page.ContentAsync());
        await page.KeepAsync("resource-details");
    }

    [Fact]
    public async Task What_is_not_to_run_is_not_counted_as_missing()
    {
        _system.Add(new ResourceView { Id = "tests", Name = "tests", Type = "Executable", State = "NotStarted" });
        await using var dashboard = await StartAsync();
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/");

        await page.SeesAsync("4 of 6 healthy, 2 need a look, 1 not running");
    }

    [Fact]
    public async Task Resources_are_filtered_by_text()
    {
        await using var dashboard = await StartAsync();
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/");
        await page.Row("mailer").First.WaitForAsync();

        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("postgres");

        await Assertions.Expect(page.Row("mailer")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Row("catalogdb")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_resource_is_stopped_and_started_from_its_row()
    {
        await using var dashboard = await StartAsync();
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Stop catalog", Exact = true }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Start catalog", Exact = true }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Stop catalog", Exact = true }).WaitForAsync();

        Assert.Equal([("catalog", "stop"), ("catalog", "start")], _system.Executed);
    }

    [Fact]
    public async Task A_custom_command_that_fails_says_why()
    {
        await using var dashboard = await StartAsync();
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "More for orders", Exact = true }).ClickAsync();
        await page.Page.GetByText("Seed data").ClickAsync();

        await page.SeesAsync("the database is read-only");
    }

    [Fact]
    public async Task The_graph_shows_every_resource_and_who_uses_whom()
    {
        await using var dashboard = await StartAsync();
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/graph");

        await Assertions.Expect(page.Page.Locator("svg .node")).ToHaveCountAsync(6);
        await Assertions.Expect(page.Page.Locator("svg.graph .edge")).ToHaveCountAsync(5);
        await page.KeepAsync("graph");
    }

    [Fact]
    public async Task The_console_shows_colours_masks_secrets_and_can_be_searched_and_downloaded()
    {
        await using var dashboard = await StartAsync();
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/console/catalog");
        await page.SeesAsync("Now listening");
        await Assertions.Expect(page.Page.Locator(".console .ansi2")).ToHaveTextAsync("info");
        Assert.DoesNotContain(SampleSystem.Secret, await page.Page.ContentAsync());
        await page.KeepAsync("console");

        await page.Page.Locator("[data-search]").Locator("input").Or(page.Page.Locator("input[data-search]")).First.FillAsync("shelf");
        await Assertions.Expect(page.Page.Locator(".console .line")).ToHaveCountAsync(1);

        using var client = await dashboard.LoggedInAsync();
        var file = await client.GetStringAsync("/download/console/catalog");
        Assert.Contains("Now listening", file);
        Assert.DoesNotContain(SampleSystem.Secret, file);
        Assert.DoesNotContain('\u001b', file);
    }

    [Fact]
    public async Task The_console_of_a_resource_has_its_commands_and_shows_its_state()
    {
        await using var dashboard = await StartAsync();
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/console/catalog");

        await page.ClickAsync("Stop catalog");
        await page.SeesAsync("Finished");
        await page.ClickAsync("Start catalog");

        await Assertions.Expect(page.Page.Locator(".page-title small")).ToHaveTextAsync("Running");
        Assert.Equal([("catalog", "stop"), ("catalog", "start")], _system.Executed);
    }

    [Fact]
    public async Task Logs_are_filtered_and_lead_to_their_trace()
    {
        await using var dashboard = await StartAsync();
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/logs");
        await page.SeesAsync("Order 4 failed");
        await page.KeepAsync("logs");

        await page.Page.GotoAsync(new Uri(dashboard.Server.Url, "/logs?filter=Order+%3D+4&resource=orders").ToString());
        await Assertions.Expect(page.Page.Locator(".logs [data-row]")).ToHaveCountAsync(2);
        await page.Page.GetByText("Order 4 failed").ClickAsync();
        await page.SeesAsync("The card was declined.");
        await page.KeepAsync("log-details");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Show the trace", Exact = true }).ClickAsync();

        await page.Page.Locator(".waterfall").WaitForAsync();
    }

    [Fact]
    public async Task Traces_lead_to_a_waterfall_with_span_details()
    {
        await using var dashboard = await StartAsync();
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/traces");
        await Assertions.Expect(page.Page.Locator(".traces [data-row]")).ToHaveCountAsync(12);
        await page.SeesAsync("1 error");
        await page.KeepAsync("traces");

        await page.Page.Locator(".traces [data-row].failed").ClickAsync();
        await Assertions.Expect(page.Page.Locator(".waterfall [data-row]")).ToHaveCountAsync(4);
        await page.Page.Locator(".waterfall [data-row]").Nth(3).ClickAsync();
        await page.SeesAsync("SELECT * FROM items");
        await page.KeepAsync("trace");
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Page.Locator(".details")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Metrics_show_percentiles_and_splits_by_attribute()
    {
        await using var dashboard = await StartAsync();
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/metrics?resource=orders");
        await page.SeesAsync("Duration of requests");
        await page.KeepAsync("metrics-overview");

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "http.server.request.duration", Exact = true }).ClickAsync();
        await page.SeesAsync("Distribution in this time");
        await page.SeesAsync("p99");
        await page.SeesAsync("/orders/{id}");
        await page.KeepAsync("metrics");
    }

    [Fact]
    public async Task Parameters_show_values_but_no_secrets()
    {
        await using var dashboard = await StartAsync();
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/parameters");

        await page.SeesAsync("eu-west");
        await page.SeesAsync("●●●●●●");
        await page.KeepAsync("parameters");
    }

    [Fact]
    public async Task Storage_shows_limits_and_what_was_discarded()
    {
        await using var dashboard = await StartAsync(options => options with { Limits = new() { MaxTraceCount = 5 } });
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/storage");

        await page.Page.GetByText(new System.Text.RegularExpressions.Regex(@"^\d+ discarded$")).First.WaitForAsync();
        await page.SeesAsync("5 of 5");
        await page.KeepAsync("storage");
    }

    [Theory]
    [InlineData("/", "Resources")]
    [InlineData("/logs", "No log entries yet")]
    [InlineData("/traces", "No traces yet")]
    [InlineData("/metrics", "No metrics yet")]
    [InlineData("/console/orders", "No lines yet")]
    public async Task An_empty_page_explains_itself_in_light_colours(string path, string text)
    {
        await using var dashboard = await StartAsync();
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, path, scheme: ColorScheme.Light);

        await page.SeesAsync(text);
        await page.KeepAsync($"light-{path.Trim('/').Replace('/', '-')}");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/graph")]
    [InlineData("/logs")]
    [InlineData("/traces")]
    [InlineData("/metrics?resource=orders")]
    [InlineData("/console/catalog")]
    [InlineData("/parameters")]
    [InlineData("/storage")]
    [InlineData("/?details=catalog")]
    public async Task Every_page_fits_a_phone(string path)
    {
        await using var dashboard = await StartAsync();
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, path, width: 390, height: 800);

        await page.Page.Locator("main :is(.grid, .graph, .chart, .console)").First.WaitForAsync();
        await page.KeepAsync($"phone-{path.Trim('/').Split('=')[^1].Replace('/', '-')}");
    }

    [Fact]
    public async Task Keys_lead_from_page_to_page()
    {
        await using var dashboard = await StartAsync();
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/");

        foreach (var (key, title) in new[] { ("l", "Logs"), ("t", "Traces"), ("m", "Metrics"), ("c", "Console"), ("g", "Graph"), ("p", "Parameters"), ("r", "Resources") })
        {
            await page.Page.Keyboard.PressAsync(key);
            await page.Page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }).WaitForAsync();
        }

        await page.Page.Keyboard.PressAsync("?");
        await page.SeesAsync("Search on the page");
        await page.KeepAsync("keyboard");
    }

    private Task<RunningDashboard> StartAsync(Func<DashboardOptions, DashboardOptions>? configure = null) =>
        RunningDashboard.StartAsync(options => (configure ?? (same => same))(options with { Resources = _system.Source }));
}
