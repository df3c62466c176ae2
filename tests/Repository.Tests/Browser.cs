using Microsoft.Playwright;

namespace Repository.Tests;

/// <summary>Headless Chromium, as the distribution ships it; started with the first page. It notes every request to another host and every error on the console.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>Opens a page and waits until it rests.</summary>
    public async Task<(IPage Page, IReadOnlyCollection<string> Faults)> OpenAsync(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var (page, faults) = await NewPageAsync(url);
        await page.GotoAsync(url.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return (page, faults);
    }

    /// <summary>An empty page that notes what goes wrong in it.</summary>
    /// <param name="site">A page of the only host that may be asked.</param>
    /// <param name="options">Size, colours and the like.</param>
    public async Task<(IPage Page, IReadOnlyCollection<string> Faults)> NewPageAsync(Uri site, BrowserNewPageOptions? options = null)
    {
        var faults = new List<string>();
        var page = await (await _started.Value).Browser.NewPageAsync(options);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Add($"console {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => faults.Add($"page error: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not ("data" or "blob") } target && target.Authority != site.Authority)
                faults.Add($"request to another host: {request.Url}");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400)
                faults.Add($"{answer.Status}: {answer.Url}");
        };
        return (page, faults);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated)
            return;
        var (playwright, browser) = await _started.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var program = Programs.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"No browser found; install Chromium (looked for {string.Join(", ", Programs)}).");
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }
}
