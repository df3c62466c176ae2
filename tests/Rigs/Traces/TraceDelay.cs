using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Rigs.Traces;

/// <summary>How long after its answer an order stands on the dashboard as one trace of both services, in the list that a user looks at.</summary>
internal static class TraceDelay
{
    private static readonly TimeSpan Bar = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(int orders)
    {
        using var folder = new TemporaryFolder();
        await using var system = await RunningSystem.StartAsync(folder.Path);
        await using var browser = new Browser();
        var (page, _) = await browser.NewPageAsync(system.LoginUrl, new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1400, Height = 2000 } });
        await page.GotoAsync($"{system.LoginUrl}&returnUrl={Uri.EscapeDataString("/traces?resource=orders")}");
        await page.Locator("h1").WaitForAsync();
        // What both services and the page compile on their first order is not the dashboard's delay.
        await DelayAsync(system, page, 1);

        var slowest = TimeSpan.Zero;
        for (var order = 1; order <= orders; order++)
        {
            var delay = await DelayAsync(system, page, order + 1);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{order,3}  {delay.TotalSeconds:0.00} s"));
            slowest = delay > slowest ? delay : slowest;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"trace: {orders} orders, each on the dashboard as one trace after at most {slowest.TotalSeconds:0.0} s (bar {Bar.TotalSeconds:0} s)"));
        await system.StopAsync();
        return slowest <= Bar ? 0 : 1;
    }

    private static async Task<TimeSpan> DelayAsync(RunningSystem system, IPage page, int expected)
    {
        await system.PlaceOrderAsync();
        var placed = Stopwatch.GetTimestamp();
        var traces = page.Locator(".traces [data-row]", new PageLocatorOptions { HasText = "POST /orders" }).Filter(new LocatorFilterOptions { HasText = "catalog" });
        await Assertions.Expect(traces).ToHaveCountAsync(expected, new() { Timeout = 60_000 });
        return Stopwatch.GetElapsedTime(placed);
    }
}
