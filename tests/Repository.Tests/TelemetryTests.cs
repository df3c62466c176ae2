using System.Diagnostics;
using Microsoft.Playwright;

namespace Repository.Tests;

/// <summary>The whole system seen through its dashboard. Pictures are kept in artifacts/screenshots; the README shows one of them.</summary>
public sealed class TelemetryTests(Browser browser) : IClassFixture<Browser>
{
    private const float Limit = 60_000;
    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = Limit };
    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Path, "artifacts", "screenshots")).FullName;

    [Fact]
    public async Task An_order_is_one_trace_from_the_request_to_the_rows_with_its_logs_and_it_moves_the_chart()
    {
        using var folder = new TemporaryFolder();
        await using var system = await RunningSystem.StartAsync(folder.Path);
        await system.PlaceOrderAsync();
        var page = await OpenAsync(system, "/traces?resource=orders");
        var orders = page.Locator(".traces [data-row]", new PageLocatorOptions { HasText = "POST /orders" }).Filter(new LocatorFilterOptions { HasText = "catalog" });
        await Assertions.Expect(orders).ToHaveCountAsync(1, Patient);
        await system.PlaceOrderAsync();
        var placed = Stopwatch.GetTimestamp();
        await Assertions.Expect(orders).ToHaveCountAsync(2, Patient);
        TestContext.Current.SendDiagnosticMessage($"The trace was on the dashboard {Stopwatch.GetElapsedTime(placed).TotalSeconds:0.0} s after the answer.");

        // The newest comes first; the one before it had everything compiled.
        await orders.First.ClickAsync();
        await Assertions.Expect(page.Locator(".waterfall [data-row]", new PageLocatorOptions { HasText = "ordersdb" }).First).ToBeVisibleAsync(new() { Timeout = Limit });
        Assert.Empty(await MissingAsync(page, ["orders POST /orders", "orders GET", "catalog GET /items", "catalog SELECT items → postgresql catalogdb", "orders INSERT orders → postgresql ordersdb"]));
        await page.SetViewportSizeAsync(1280, 430);
        await PictureAsync(page, "system-trace");
        await page.SetViewportSizeAsync(1400, 800);

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new(@"^[1-9]\d* log entr") }).ClickAsync();
        await page.Locator(".logs [data-row]").First.WaitForAsync();
        await PictureAsync(page, "system-logs");

        await ChartMovesAsync(system, page);
        await page.GotoAsync(new Uri(system.LoginUrl, "/").ToString());
        await page.GetByText("orders", new() { Exact = true }).First.WaitForAsync();
        await PictureAsync(page, "system-resources");
        await system.StopAsync();
    }

    [Fact]
    public async Task No_page_download_or_line_of_the_console_shows_a_secret()
    {
        using var folder = new TemporaryFolder();
        await using var system = await RunningSystem.StartAsync(folder.Path, ("AppHost__OtlpApiKey", "the-key-of-this-test"));
        await system.PlaceOrderAsync();
        var password = await File.ReadAllTextAsync(Path.Combine(folder.Path, "data", "postgres-password.secret"));
        string[] secrets = [password, Uri.EscapeDataString(password), "the-key-of-this-test"];
        Assert.DoesNotContain(secrets, secret => system.Output.Contains(secret, StringComparison.Ordinal));

        var page = await OpenAsync(system, "/");
        foreach (var path in new[]
        {
            "/", "/?details=postgres", "/?details=catalog", "/?details=orders", "/graph", "/console/postgres", "/console/catalog", "/console/orders", "/logs", "/traces", "/metrics",
            "/parameters", "/storage",
        })
        {
            await page.GotoAsync(new Uri(system.LoginUrl, path).ToString());
            await page.Locator(path.Contains("details", StringComparison.Ordinal) ? ".details" : "h1").First.WaitForAsync();
            var content = await page.ContentAsync();
            Assert.DoesNotContain(secrets, secret => content.Contains(secret, StringComparison.Ordinal));
        }

        foreach (var resource in new[] { "postgres", "catalog", "orders" })
        {
            var log = await page.APIRequest.GetAsync(new Uri(system.LoginUrl, $"/download/console/{resource}").ToString());
            Assert.True(log.Ok, await log.TextAsync());
            var text = await log.TextAsync();
            Assert.DoesNotContain(secrets, secret => text.Contains(secret, StringComparison.Ordinal));
        }

        await system.StopAsync();
    }

    private async Task<IPage> OpenAsync(RunningSystem system, string path)
    {
        var (page, _) = await browser.NewPageAsync(system.LoginUrl, new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = 1400, Height = 800 },
            ColorScheme = ColorScheme.Dark,
        });
        page.SetDefaultTimeout(Limit);
        await page.GotoAsync($"{system.LoginUrl}&returnUrl={Uri.EscapeDataString(path)}");
        await page.Locator("h1").WaitForAsync();
        return page;
    }

    private static async Task ChartMovesAsync(RunningSystem system, IPage page)
    {
        await page.GotoAsync(new Uri(system.LoginUrl, "/metrics?resource=orders").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "http.server.request.duration", Exact = true }).ClickAsync();
        var values = page.GetByRole(AriaRole.Table, new() { Name = "Latest values" }).Locator("[role=row]", new LocatorLocatorOptions { HasText = "POST" }).First;
        await values.WaitForAsync();
        var before = await values.InnerTextAsync();
        await system.PlaceOrderAsync();
        await Assertions.Expect(values).Not.ToHaveTextAsync(before, new() { Timeout = Limit });
        // A flat line has no height, so a browser calls it hidden.
        await page.Locator(".chart path.stroke").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await PictureAsync(page, "system-metrics");
    }

    /// <summary>Those of the spans that the waterfall does not show; each is given by its resource and a part of its name.</summary>
    private static async Task<IEnumerable<string>> MissingAsync(IPage page, string[] spans)
    {
        var rows = await page.Locator(".waterfall [data-row] .span-name").EvaluateAllAsync<string[]>("rows => rows.map(row => row.querySelector('b').textContent + ' ' + row.querySelector('.ellipsis').textContent)");
        return spans.Where(span => !rows.Any(row => row.StartsWith(span.Split(' ')[0], StringComparison.Ordinal) && row.Contains(span[(span.IndexOf(' ') + 1)..], StringComparison.Ordinal)))
            .Select(span => $"{span} is missing among: {string.Join("; ", rows)}");
    }

    private static async Task PictureAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
}
