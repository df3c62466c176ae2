using Microsoft.Playwright;

namespace Lanner.Dashboard.Tests.Pages;

/// <summary>An open page, and what went wrong on it: errors on its console, failed requests, requests to other hosts.</summary>
internal sealed record DashboardPage(IPage Page, IReadOnlyCollection<string> Faults) : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(
        typeof(DashboardPage).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().First(metadata => metadata.Key == "RepositoryRoot").Value!,
        "artifacts", "screenshots");

    /// <summary>Opens a page of a dashboard through its login link.</summary>
    public static async Task<DashboardPage> OpenAsync(
        Browser browser, DashboardServer dashboard, string path, int width = 1400, int height = 860, ColorScheme scheme = ColorScheme.Dark)
    {
        var url = new Uri($"{dashboard.LoginUrl}&returnUrl={Uri.EscapeDataString(path)}");
        var size = new ViewportSize { Width = width, Height = height };
        var (page, faults) = await browser.NewPageAsync(url, new BrowserNewPageOptions { ViewportSize = size, ColorScheme = scheme });
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(url.ToString());
        await page.Locator("h1").WaitForAsync();
        return new DashboardPage(page, faults);
    }

    /// <summary>Waits until a text is seen.</summary>
    public Task SeesAsync(string text) => Page.GetByText(text).First.WaitForAsync();

    /// <summary>Chooses an option of a list.</summary>
    public async Task ChooseAsync(string label, string option)
    {
        await Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).First.ClickAsync();
        await Page.Locator(".choice-list .mud-list-item", new PageLocatorOptions { HasTextString = option }).First.ClickAsync();
    }

    public Task ClickAsync(string button) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    public ILocator Row(string text) => Page.Locator("[role=row]", new PageLocatorOptions { HasText = text });

    /// <summary>Keeps a picture, and checks that the page is sound: no faults, nothing wider than the window.</summary>
    public async Task KeepAsync(string name)
    {
        Directory.CreateDirectory(Folder);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}.png") });
        Assert.Empty(Faults);
        Assert.False(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "The page is wider than the window.");
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
