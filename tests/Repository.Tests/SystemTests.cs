using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Repository.Tests;

/// <summary>The README's first command, watched from outside.</summary>
[Collection(SystemTestCollection.Name)]
public sealed class SystemTests(SharedSystem shared, Browser browser)
{
    private const float Limit = 180_000;
    private const string Rows = "tr.fluent-data-grid-row";

    [Fact]
    public async Task The_console_shows_a_link_to_a_dashboard_where_everything_runs_and_nothing_is_warned_of()
    {
        Assert.Contains("Press Ctrl+C to shut down", shared.FirstOutput, StringComparison.Ordinal);
        var page = await OpenDashboardAsync(shared.System);

        // Server, two databases, two services.
        await Assertions.Expect(page.Locator(Rows, new() { HasText = "Running" })).ToHaveCountAsync(5, new() { Timeout = Limit });
        await Assertions.Expect(page.Locator(Rows, new() { HasText = "PostgreSQL 1" })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".fluent-messagebar")).ToHaveCountAsync(0);
        Assert.DoesNotContain("certificate", await page.Locator("body").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_row_survives_a_restart_of_the_system()
    {
        using var client = new HttpClient { BaseAddress = shared.Catalog };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/items/{shared.FirstItem}")).StatusCode);
    }

    [Fact]
    public async Task An_order_can_be_placed_and_each_services_document_has_its_name()
    {
        await shared.PlaceOrderAsync();

        Assert.Equal("Orders", await TitleAsync(shared.Orders));
        Assert.Equal("Catalog", await TitleAsync(shared.Catalog));
    }

    [Fact]
    public async Task Two_copies_of_the_system_run_side_by_side()
    {
        await using var second = await RunningSystem.StartAsync(shared.System.Folder);
        var page = await OpenDashboardAsync(second);
        var link = page.Locator(Rows, new() { HasText = "Catalog.csproj" }).GetByRole(AriaRole.Link, new() { Name = "Try it out" });
        var catalog = new Uri(new Uri(await link.GetAttributeAsync("href", new() { Timeout = Limit }) ?? ""), "/");

        Assert.NotEqual(shared.Catalog.Authority, catalog.Authority);
        Assert.NotEqual(shared.System.LoginUrl.Authority, second.LoginUrl.Authority);
        var item = await RunningSystem.CreateItemAsync(catalog);
        await shared.PlaceOrderAsync();
        using var client = new HttpClient { BaseAddress = shared.Catalog };
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/items/{item}")).StatusCode);
        await page.CloseAsync();
        await second.StopAsync();
    }

    [Fact]
    public async Task A_service_that_is_killed_comes_back_and_its_log_tells_of_it()
    {
        var before = (await shared.Cli.DescribeAsync())["orders"];
        using (var process = Process.GetProcessById(before.ProcessId!.Value))
            process.Kill();

        var now = before;
        await Poll.UntilAsync(
            async () => (now = (await shared.Cli.DescribeAsync())["orders"]).IsHealthy && now.ProcessId != before.ProcessId,
            () => $"orders was {before}, and is {now}");

        await shared.PlaceOrderAsync();
        Assert.Contains("It starts again in", await shared.Cli.RunAsync("logs", "orders"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_docs_pages_render_without_a_request_to_another_host_and_try_it_out_places_an_order()
    {
        foreach (var service in new[] { shared.Catalog, shared.Orders })
        {
            foreach (var (path, selector) in new[]
            {
                ("/docs", ".opblock"), ("/redoc", "[data-section-id] h2, .api-content h1"), ("/scalar", ".section-header, h1"),
            })
            {
                var (page, faults) = await browser.OpenAsync(new Uri(service, path));
                await page.WaitForSelectorAsync(selector);
                Assert.Empty(faults);
                await page.CloseAsync();
            }
        }

        await PlaceOrderByHandAsync();
    }

    private async Task PlaceOrderByHandAsync()
    {
        var item = await RunningSystem.CreateItemAsync(shared.Catalog);
        var (page, _) = await browser.OpenAsync(new Uri(shared.Orders, "/docs"));
        var operation = page.Locator(".opblock-post").First;
        await operation.Locator(".opblock-summary").First.ClickAsync();
        await operation.Locator(".try-out__btn").ClickAsync();
        await operation.Locator("textarea.body-param__text").FillAsync(
            $$"""{"email": "ada@example.org", "lines": [{"itemId": "{{item}}", "quantity": 1}]}""");
        await operation.Locator(".execute").ClickAsync();
        var status = operation.Locator(".live-responses-table .response-col_status").Last;
        await status.WaitForAsync();
        Assert.StartsWith("201", await status.InnerTextAsync(), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    private async Task<IPage> OpenDashboardAsync(RunningSystem system)
    {
        var (page, _) = await browser.NewPageAsync(system.LoginUrl, new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        page.SetDefaultTimeout(Limit);
        await page.GotoAsync(system.LoginUrl.ToString());
        await page.Locator(Rows).First.WaitForAsync();
        return page;
    }

    private static async Task<string?> TitleAsync(Uri service)
    {
        using var client = new HttpClient { BaseAddress = service };
        return (await client.GetFromJsonAsync<JsonElement>("/openapi.json")).GetProperty("info").GetProperty("title").GetString();
    }
}
