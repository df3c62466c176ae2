using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Repository.Tests;

/// <summary>The README's first command, watched from outside.</summary>
public sealed class SystemTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_row_survives_a_restart_of_the_system()
    {
        using var folder = new TemporaryFolder();
        string id;
        await using (var first = await RunningSystem.StartAsync(folder.Path))
        {
            id = await first.CreateItemAsync();
            await first.StopAsync();
        }

        await using var second = await RunningSystem.StartAsync(folder.Path);
        using var client = new HttpClient { BaseAddress = second.Url("catalog") };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/items/{id}")).StatusCode);
        await second.StopAsync();
    }

    [Fact]
    public async Task An_order_can_be_placed_and_each_services_document_has_its_name()
    {
        using var folder = new TemporaryFolder();
        await using var system = await RunningSystem.StartAsync(folder.Path);
        await system.PlaceOrderAsync();

        using var orders = new HttpClient { BaseAddress = system.Url("orders") };
        Assert.Equal("Orders", await TitleAsync(orders));
        using var catalog = new HttpClient { BaseAddress = system.Url("catalog") };
        Assert.Equal("Catalog", await TitleAsync(catalog));
        await system.StopAsync();
    }

    [Fact]
    public async Task Two_copies_of_the_system_run_side_by_side()
    {
        using var folder = new TemporaryFolder();
        await using var first = await RunningSystem.StartAsync(folder.Path);
        await using var second = await RunningSystem.StartAsync(folder.Path);

        Assert.NotEqual(first.Url("catalog"), second.Url("catalog"));
        await first.CreateItemAsync();
        await second.CreateItemAsync();
        await second.StopAsync();
        await first.StopAsync();
    }

    [Fact]
    public async Task The_docs_pages_render_without_a_request_to_another_host_and_try_it_out_places_an_order()
    {
        using var folder = new TemporaryFolder();
        await using var system = await RunningSystem.StartAsync(folder.Path);
        foreach (var service in new[] { "catalog", "orders" })
        {
            foreach (var (path, selector) in new[]
            {
                ("/docs", ".opblock"), ("/redoc", "[data-section-id] h2, .api-content h1"), ("/scalar", ".section-header, h1"),
            })
            {
                var (page, faults) = await browser.OpenAsync(new Uri(system.Url(service), path));
                await page.WaitForSelectorAsync(selector);
                Assert.Empty(faults);
                await page.CloseAsync();
            }
        }

        await PlaceOrderByHandAsync(system);
        await system.StopAsync();
    }

    private async Task PlaceOrderByHandAsync(RunningSystem system)
    {
        var item = await system.CreateItemAsync();
        var (page, _) = await browser.OpenAsync(new Uri(system.Url("orders"), "/docs"));
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

    private static async Task<string?> TitleAsync(HttpClient service) =>
        (await service.GetFromJsonAsync<JsonElement>("/openapi.json")).GetProperty("info").GetProperty("title").GetString();
}
