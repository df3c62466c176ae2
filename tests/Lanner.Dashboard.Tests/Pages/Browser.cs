using Microsoft.Playwright;

namespace Lanner.Dashboard.Tests.Pages;

/// <summary>Headless Chromium, as the distribution ships it. It notes every request to another host and every error on the console.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var program = Programs.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"No browser found; install Chromium (looked for {string.Join(", ", Programs)}).");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Opens a page of a dashboard through its login link.</summary>
    internal async Task<DashboardPage> OpenAsync(DashboardServer dashboard, string path, int width = 1400, int height = 860, ColorScheme scheme = ColorScheme.Dark)
    {
        var url = new Uri($"{dashboard.LoginUrl}&returnUrl={Uri.EscapeDataString(path)}");
        var faults = new List<string>();
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });
        page.SetDefaultTimeout(60_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Add($"console {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => faults.Add($"page error: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not ("data" or "blob") } target && target.Authority != url.Authority)
                faults.Add($"request to another host: {request.Url}");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400)
                faults.Add($"{answer.Status}: {answer.Url}");
        };
        await page.GotoAsync(url.ToString());
        await page.Locator("h1").WaitForAsync();
        return new DashboardPage(page, faults);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
