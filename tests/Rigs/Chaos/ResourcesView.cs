using Microsoft.Playwright;

namespace Rigs.Chaos;

/// <summary>The dashboard's page of resources in a browser.</summary>
internal sealed class ResourcesView
{
    // A state reads "Running" with a small "healthy" beside it, or for example "Running, unhealthy".
    private const string ReadStates =
        """
        () => Object.fromEntries([...document.querySelectorAll('.grid.resources .grid-row')].map(row => {
          const state = row.querySelector('.state');
          const health = state.querySelector('small')?.textContent ?? '';
          const text = state.textContent.slice(0, state.textContent.length - health.length).trim();
          return [row.querySelector('.name b').textContent, health ? `${text}, ${health}` : text];
        }))
        """;

    private readonly IPage _page;

    private ResourcesView(IPage page) => _page = page;

    public static async Task<ResourcesView> OpenAsync(Browser browser, Uri loginUrl)
    {
        var (page, _) = await browser.NewPageAsync(loginUrl, new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1400, Height = 860 } });
        await page.GotoAsync(loginUrl.ToString());
        await page.Locator(".grid.resources .grid-row").First.WaitForAsync();
        return new ResourcesView(page);
    }

    /// <summary>The state that is shown of each resource.</summary>
    public Task<Dictionary<string, string>> StatesAsync() => _page.EvaluateAsync<Dictionary<string, string>>(ReadStates);

    /// <summary>Clicks a button of a resource: start, stop or restart.</summary>
    public Task ClickAsync(string command, string resource) =>
        _page.GetByRole(AriaRole.Button, new() { Name = $"{char.ToUpperInvariant(command[0])}{command[1..]} {resource}", Exact = true }).ClickAsync();
}
