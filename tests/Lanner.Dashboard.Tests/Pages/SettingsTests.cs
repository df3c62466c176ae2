using Microsoft.Playwright;

namespace Lanner.Dashboard.Tests.Pages;

/// <summary>What the user can set, by keyboard alone, and what a phone shows of it.</summary>
public sealed class SettingsTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task The_clock_and_the_theme_are_chosen_by_keyboard_and_stay()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/logs");
        await Assertions.Expect(FirstTime(page)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d\d:\d\d:\d\d\.\d{3}$"));

        await page.Page.Keyboard.PressAsync("S");
        await page.Page.Locator(".settings input:focus").WaitForAsync();
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        await page.KeepAsync("settings");
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(FirstTime(page)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^[01]\d:\d\d:\d\d\.\d{3} [AP]M$"));
        await Assertions.Expect(page.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        await page.KeepAsync("light-logs-12-hours");
    }

    [Fact]
    public async Task Keys_do_nothing_behind_an_open_dialog_and_s_leads_to_the_logs()
    {
        await using var dashboard = await RunningDashboard.StartAsync(options => options with { Resources = new SampleSystem().Source });
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/traces");

        await page.Page.Keyboard.PressAsync("S");
        await page.Page.Locator(".settings input:focus").WaitForAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).FocusAsync();
        await page.Page.Keyboard.PressAsync("m");
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Page.Locator(".settings")).ToHaveCountAsync(0);
        await page.Page.GetByRole(AriaRole.Heading, new() { Name = "Traces", Exact = true }).WaitForAsync();

        await page.Page.Keyboard.PressAsync("s");
        await page.Page.GetByRole(AriaRole.Heading, new() { Name = "Logs", Exact = true }).WaitForAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/logs")]
    [InlineData("/traces")]
    public async Task On_a_phone_the_bar_holds_every_page_and_the_filters_leave_room_for_the_list(string path)
    {
        await using var dashboard = await RunningDashboard.StartAsync(options => options with { Resources = new SampleSystem().Source });
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, path, width: 390, height: 800);
        await page.Page.Locator("main .grid").WaitForAsync();

        Assert.True(await page.Page.EvaluateAsync<bool>("(rail => rail.scrollWidth <= rail.clientWidth)(document.querySelector('.rail'))"), "The bar of pages is cut off.");
        Assert.InRange(await page.Page.EvaluateAsync<double>("document.querySelector('.page-header').getBoundingClientRect().height"), 0, 160);
    }

    [Fact]
    public async Task A_trace_and_its_details_fit_a_phone()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        SampleTelemetry.Send(dashboard.Server);
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/traces", width: 390, height: 800, scheme: ColorScheme.Light);

        await page.Page.Locator(".traces [data-row]").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator(".waterfall [data-row]")).ToHaveCountAsync(4);
        await page.KeepAsync("phone-trace");
        await page.Page.Locator(".waterfall [data-row]").Nth(3).ClickAsync();
        await page.SeesAsync("SELECT * FROM items");
        await page.KeepAsync("phone-span");
        await page.ClickAsync("Close (Esc)");
        await Assertions.Expect(page.Page.Locator(".details")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task By_keyboard_alone_a_resource_is_found_opened_and_stopped()
    {
        var system = new SampleSystem();
        await using var dashboard = await RunningDashboard.StartAsync(options => options with { Resources = system.Source });
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/");
        await page.Row("mailer").First.WaitForAsync();

        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("orders.csproj");
        await Assertions.Expect(page.Row("mailer")).ToHaveCountAsync(0);
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.Keyboard.PressAsync("j");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Locator(".details").WaitForAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Page.Locator(".details")).ToHaveCountAsync(0);

        // Its address, then its first command.
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.SeesAsync("Finished");
        Assert.Equal([("orders", "stop")], system.Executed);
    }

    private static ILocator FirstTime(DashboardPage page) => page.Page.Locator(".logs [data-row] [role=cell]").First;
}
