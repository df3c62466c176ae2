using Microsoft.Playwright;

namespace Repository.Tests;

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
        var page = await _browser!.NewPageAsync(options);
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
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
