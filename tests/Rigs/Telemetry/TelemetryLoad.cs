using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Rigs.Telemetry;

/// <summary>Floods a dashboard with telemetry while a browser walks over its pages, and holds memory, answers and counts against their bars.</summary>
internal static partial class TelemetryLoad
{
    private const double MaxMegabytes = 600;
    private const int MaxMilliseconds = 500;

    private static readonly (string Path, string Content)[] Pages =
    [
        ("/logs", ".grid.logs [data-row]"), ("/traces", ".grid.traces [data-row]"), ("/metrics", ".metric"), ("/storage", ".storage-programs .grid-row"),
    ];

    public static async Task<int> RunAsync(int seconds)
    {
        await using var dashboard = await StandaloneDashboard.StartAsync();
        await using var browser = new Browser();
        using var programs = new LoudPrograms(dashboard.OtlpGrpcUrl, dashboard.OtlpKey);
        var (page, _) = await browser.NewPageAsync(dashboard.LoginUrl);
        await page.GotoAsync(dashboard.LoginUrl.ToString());
        await page.Locator("h1").WaitForAsync();

        // The first requests of a process are compiled; that is no part of the load.
        await programs.RunAsync(TimeSpan.FromSeconds(3));
        await WalkAsync(page, []);
        var (spansBefore, logsBefore) = (programs.SpansSent, programs.LogsSent);
        var cost = new ProcessCost(dashboard.ProcessId);
        var answers = new List<double>();
        var began = Stopwatch.GetTimestamp();
        var sending = programs.RunAsync(TimeSpan.FromSeconds(seconds));
        while (!sending.IsCompleted)
        {
            await WalkAsync(page, answers);
            cost.Look();
        }

        await sending;
        var time = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var share = cost.CoreShare;
        var counts = await CountsAsync(page, dashboard.LoginUrl);
        var isCounted = counts["Spans"] == programs.SpansSent && counts["Log entries"] == programs.LogsSent;
        var rate = (programs.SpansSent - spansBefore + programs.LogsSent - logsBefore) / time / (LoudPrograms.SpansPerSecond + LoudPrograms.LogsPerSecond);
        answers.Sort();

        Print($"rate: {(programs.SpansSent - spansBefore) / time:0} spans/s and {(programs.LogsSent - logsBefore) / time:0} log entries/s for {time:0} s, {rate:P0} of the load (bar 99 %)");
        Print($"memory: {cost.MaxMegabytes:0} MB at most (bar {MaxMegabytes:0} MB), {share:P0} of one core");
        Print($"pages: {answers.Count} times, median {answers[answers.Count / 2]:0} ms, slowest {answers[^1]:0} ms (bar {MaxMilliseconds} ms)");
        Print($"counts: {counts["Spans"]:N0} spans and {counts["Log entries"]:N0} log entries are kept or counted as discarded, of {programs.SpansSent:N0} and {programs.LogsSent:N0} sent");
        return rate >= 0.99 && cost.MaxMegabytes <= MaxMegabytes && answers[^1] <= MaxMilliseconds && isCounted ? 0 : 1;
    }

    /// <summary>Goes to each page by its link, as a user does, and measures until its content is there; a second on each.</summary>
    private static async Task WalkAsync(IPage page, List<double> answers)
    {
        foreach (var (path, content) in Pages)
        {
            var began = Stopwatch.GetTimestamp();
            await page.Locator($".rail a[href='{path}']").ClickAsync();
            await page.Locator(content).First.WaitForAsync();
            answers.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            var rest = TimeSpan.FromSeconds(1) - Stopwatch.GetElapsedTime(began);
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest);
        }
    }

    /// <summary>What the storage page shows of each kind: kept and discarded together.</summary>
    private static async Task<Dictionary<string, long>> CountsAsync(IPage page, Uri site)
    {
        await page.GotoAsync(new Uri(site, "/storage").ToString());
        await page.Locator(".storage-programs .grid-row").First.WaitForAsync();
        var counts = new Dictionary<string, long>();
        foreach (var card in await page.Locator(".storage-card").AllAsync())
        {
            var kept = Number(await card.Locator(".big").InnerTextAsync());
            var lost = await card.Locator(".discarded").CountAsync() > 0 ? Number(await card.Locator(".discarded").InnerTextAsync()) : 0;
            counts[await card.Locator("h2").InnerTextAsync()] = kept + lost;
        }

        return counts;
    }

    private static long Number(string text) => long.Parse(FirstNumber().Match(text).Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static void Print(FormattableString line) => Console.WriteLine("telemetry: " + line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^[\d,]+")]
    private static partial Regex FirstNumber();
}
