using Microsoft.Playwright;

namespace Lanner.Dashboard.Tests.Pages;

/// <summary>Filters, searches and what clears the lists, in a real browser.</summary>
public sealed class FilterTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Traces_are_filtered_by_the_type_of_their_spans()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        SampleTelemetry.Send(dashboard.Server);
        using (var mailer = new Sender(dashboard.Server, OpenTelemetry.Exporter.OtlpExportProtocol.Grpc, "mailer"))
        {
            mailer.Source.StartActivity("send", System.Diagnostics.ActivityKind.Producer, default(System.Diagnostics.ActivityContext), [new("messaging.system", "rabbitmq")])!.Dispose();
            mailer.Flush();
        }

        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/traces");
        await Assertions.Expect(page.Page.Locator(".traces [data-row]")).ToHaveCountAsync(13);

        await page.ChooseAsync("Type", "Messaging");
        await Assertions.Expect(page.Page.Locator(".traces [data-row]")).ToHaveCountAsync(1);
        await page.SeesAsync("mailer");
        await page.ChooseAsync("Type", "Database");
        await Assertions.Expect(page.Page.Locator(".traces [data-row]")).ToHaveCountAsync(12);
        await page.ChooseAsync("Type", "RPC");
        await page.SeesAsync("No trace matches");
    }

    [Fact]
    public async Task The_spans_of_a_trace_are_searched_and_shown_with_those_that_led_to_them()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/traces");
        await page.Page.Locator(".traces [data-row]").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator(".waterfall [data-row]")).ToHaveCountAsync(4);

        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("GET /items");
        await Assertions.Expect(page.Page.Locator(".waterfall [data-row]")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Log_entries_of_one_resource_are_cleared_after_a_question()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/logs?resource=catalog");
        await page.SeesAsync("Item 7 found");

        await page.ClickAsync("Clear the log entries of catalog");
        await page.ClickAsync("Clear");
        await page.SeesAsync("No log entry matches");

        Assert.NotEmpty(dashboard.Store.Logs.Find(_ => true));
        Assert.All(dashboard.Store.Logs.Find(_ => true), entry => Assert.Equal("orders", entry.Resource.Name));
        Assert.Equal(12, dashboard.Store.Traces.Count);
    }

    [Fact]
    public async Task Traces_and_metrics_are_cleared_after_a_question()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/traces");
        await page.SeesAsync("POST /orders");
        await page.ClickAsync("Clear the traces of all resources");
        await page.ClickAsync("Clear");
        await page.SeesAsync("No traces yet");

        await page.Page.Keyboard.PressAsync("m");
        await page.ClickAsync("Clear the metrics of orders");
        await page.ClickAsync("Clear");
        await page.SeesAsync("No metrics yet");
        Assert.NotEmpty(dashboard.Store.Logs.Find(_ => true));
    }
}
