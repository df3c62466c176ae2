using System.Net;
using Microsoft.Playwright;

namespace Repository.Tests;

/// <summary>The whole system seen through Aspire's dashboard. The README's picture is the one that is kept in artifacts/screenshots.</summary>
[Collection(SystemTestCollection.Name)]
public sealed class TelemetryTests(SharedSystem shared, Browser browser)
{
    private const float Limit = 180_000;
    private const string Rows = "tr.fluent-data-grid-row";
    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Path, "artifacts", "screenshots")).FullName;

    [Fact]
    public async Task An_order_is_one_trace_from_the_request_to_the_rows_of_two_databases()
    {
        // The first one compiles; it is the second that is looked at.
        await shared.PlaceOrderAsync();
        await shared.PlaceOrderAsync();
        var page = await OpenAsync("/traces/resource/orders");
        await page.Locator(Rows, new() { HasText = "POST /orders/" }).Filter(new() { HasText = "catalogdb" }).Last.GetByText("POST /orders/").ClickAsync();

        (string Name, string Resource)[] spans =
            [("POST /orders/", "orders"), ("HTTP GET 200", "orders"), ("GET /items/", "catalog"), ("postgresql catalogdb", "catalog"), ("postgresql ordersdb", "orders")];
        foreach (var (name, resource) in spans)
        {
            var row = page.Locator(Rows).Filter(new() { Has = page.Locator(".span-name-container") }).Filter(new() { HasTextRegex = new($@"{name.Replace(" ", @"\s+", StringComparison.Ordinal)}\s*{resource}") });
            await Assertions.Expect(row.First).ToBeVisibleAsync(new() { Timeout = Limit });
        }

        await TakePictureAsync(page);

        // The details of a span tell the SQL.
        await page.Locator(Rows, new() { HasText = "ordersdb" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("INSERT INTO orders").First).ToBeVisibleAsync(new() { Timeout = Limit });
        await page.CloseAsync();
    }

    [Fact]
    public async Task No_page_of_the_dashboard_no_command_and_no_line_of_the_console_shows_the_password()
    {
        await shared.PlaceOrderAsync();
        string[] secrets = [shared.System.Password, Uri.EscapeDataString(shared.System.Password)];
        AssertNone(secrets, shared.FirstOutput);
        AssertNone(secrets, shared.System.Output);
        AssertNone(secrets, await shared.Cli.RunAsync("describe"));
        AssertNone(secrets, await shared.Cli.RunAsync("logs"));

        var resources = await shared.Cli.DescribeAsync();
        var page = await OpenAsync("/");
        foreach (var (path, sign) in new[]
        {
            ($"/?resource={resources["postgres"].Id}", "●●●"),
            ($"/?resource={resources["catalogdb"].Id}", "●●●"),
            ($"/?resource={resources["catalog"].Id}", "ConnectionStrings__catalogdb"),
            ($"/?resource={resources["orders"].Id}", "ConnectionStrings__ordersdb"),
            ("/consolelogs/resource/postgres", "ready to accept connections"),
            ("/consolelogs/resource/catalog", "Now listening on"),
            ("/structuredlogs", "catalog"),
            ("/traces", "POST /orders/"),
        })
        {
            await page.GotoAsync(new Uri(shared.System.LoginUrl, path).ToString());
            await page.GetByText(sign).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
            AssertNone(secrets, WebUtility.HtmlDecode(await page.ContentAsync()));
        }

        await page.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var (page, _) = await browser.NewPageAsync(shared.System.LoginUrl, new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ColorScheme = ColorScheme.Dark,
        });
        page.SetDefaultTimeout(Limit);
        await page.GotoAsync($"{shared.System.LoginUrl}&returnUrl={Uri.EscapeDataString(path)}");
        await page.Locator(Rows).First.WaitForAsync();
        return page;
    }

    private static async Task TakePictureAsync(IPage page)
    {
        await page.SetViewportSizeAsync(1440, 480);
        await page.Mouse.MoveAsync(700, 440);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, "dashboard.png"), Animations = ScreenshotAnimations.Disabled });
        await page.SetViewportSizeAsync(1440, 900);
    }

    private static void AssertNone(string[] secrets, string text) => Assert.DoesNotContain(secrets, secret => text.Contains(secret, StringComparison.Ordinal));
}
