using Microsoft.Playwright;

namespace Lanner.Dashboard.Tests.Pages;

/// <summary>Charts and tables of metrics in a real browser.</summary>
public sealed class MetricTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_single_value_in_a_chart_leads_to_its_trace()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await OpenAsync(dashboard);
        await page.Page.Locator(".chart .mark").First.WaitForAsync();
        await page.KeepAsync("metrics-exemplars");

        await page.Page.Locator(".chart .mark").First.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await page.Page.Locator(".waterfall [data-row].selected").WaitForAsync();
        await page.SeesAsync("Server span of orders");
    }

    [Fact]
    public async Task Values_are_shown_as_a_table_and_over_twelve_hours()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await OpenAsync(dashboard);

        await page.ChooseAsync("View", "Table");
        await Assertions.Expect(page.Page.Locator(".chart-table [role=columnheader]")).ToHaveTextAsync(["Percentiles", "p50", "p90", "p99"]);
        await Assertions.Expect(page.Page.Locator(".chart-table .grid-row [role=cell]").Nth(1)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d+(\.\d)? ms$"));
        await page.KeepAsync("metrics-table");
        await page.ChooseAsync("View", "Graph");
        await page.ChooseAsync("Time", "Last 12 h");
        await page.Page.WaitForFunctionAsync("() => { const hours = [...document.querySelector('.x-axis').children].map(e => parseInt(e.innerText)); return (hours[4] - hours[0] + 24) % 24 === 12; }");
        await Assertions.Expect(page.Page.Locator(".chart .slot")).Not.ToHaveCountAsync(0);
    }

    private Task<DashboardPage> OpenAsync(RunningDashboard dashboard)
    {
        var instrument = dashboard.Store.Metrics.Instruments().Single(instrument => instrument.Name == "http.server.request.duration");
        return DashboardPage.OpenAsync(browser, dashboard.Server, $"/metrics?resource=orders&meter={instrument.Meter}&name={instrument.Name}");
    }
}
