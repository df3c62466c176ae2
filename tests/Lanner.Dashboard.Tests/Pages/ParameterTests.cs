using Lanner.Dashboard.Resources;
using Microsoft.Playwright;

namespace Lanner.Dashboard.Tests.Pages;

/// <summary>Values of parameters, entered and deleted in a real browser.</summary>
public sealed class ParameterTests(Browser browser) : IClassFixture<Browser>
{
    private readonly SampleSystem _system = new();

    [Fact]
    public async Task A_missing_value_is_announced_on_the_resources_and_entered_in_a_dialog()
    {
        _system.Add(Missing("license", isSecret: true, "From the vendor's portal"));
        _system.Add(Missing("city", isSecret: false, null));
        await using var dashboard = await RunningDashboard.StartAsync(options => options with { Resources = _system.Source });
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/");
        await page.SeesAsync("2 parameters have no value; what needs them waits.");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Enter values", Exact = true }).ClickAsync();
        await page.SeesAsync("From the vendor's portal");
        var license = page.Page.GetByLabel("license");
        Assert.Equal("password", await license.GetAttributeAsync("type"));
        await page.KeepAsync("parameter-values");
        await license.FillAsync("0123-4567-89ab");
        await page.Page.GetByLabel("city").FillAsync("Aarhus");
        await page.Page.GetByLabel("Save to user secrets").CheckAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Page.GetByText("have no value")).ToHaveCountAsync(0);
        await page.Page.GotoAsync(new Uri(dashboard.Server.Url, "/parameters").ToString());
        await page.SeesAsync("Aarhus");
        Assert.DoesNotContain("0123-4567-89ab", await page.Page.ContentAsync());
        Assert.Equal([("license", "0123-4567-89ab", true), ("city", "Aarhus", true)], _system.Given);
    }

    [Fact]
    public async Task A_changed_value_offers_the_restart_of_those_who_run_with_the_old_one()
    {
        await using var dashboard = await RunningDashboard.StartAsync(options => options with { Resources = _system.Source });
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/parameters");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Set value: api-key", Exact = true }).ClickAsync();
        await page.Page.Locator(".parameter-form input:focus").WaitForAsync();
        await page.Page.Keyboard.TypeAsync("another-key");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.SeesAsync("orders runs with an old value until the next start.");
        await page.KeepAsync("parameters-changed");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Restart orders", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Page.GetByText("old value")).ToHaveCountAsync(0);
        Assert.Equal([("api-key", "another-key", false)], _system.Given);
        Assert.Equal([("orders", "restart")], _system.Executed);
    }

    [Fact]
    public async Task A_value_is_deleted_after_a_question()
    {
        await using var dashboard = await RunningDashboard.StartAsync(options => options with { Resources = _system.Source });
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/parameters");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Delete value: region", Exact = true }).ClickAsync();
        await page.SeesAsync("Forget the value?");
        Assert.Empty(_system.Executed);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();

        await Poll.UntilAsync(() => _system.Executed.Contains(("region", "parameter-delete")), () => "nothing was deleted");
    }

    [Fact]
    public async Task Where_values_cannot_be_kept_the_dialog_says_why()
    {
        var source = new ResourceSource
        {
            WatchAsync = _system.Source.WatchAsync,
            WatchConsoleAsync = _system.Source.WatchConsoleAsync,
            ReadConsole = _system.Source.ReadConsole,
            ExecuteAsync = _system.Source.ExecuteAsync,
            SetParameterAsync = (_, _, _, _) => Task.FromResult<string?>("the disk is full"),
            KeepingProblem = "the project has no UserSecretsId",
        };
        await using var dashboard = await RunningDashboard.StartAsync(options => options with { Resources = source });
        await using var page = await DashboardPage.OpenAsync(browser, dashboard.Server, "/parameters", width: 390, height: 800, scheme: ColorScheme.Light);

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Set value: region", Exact = true }).ClickAsync();
        await page.SeesAsync("the project has no UserSecretsId");
        await Assertions.Expect(page.Page.GetByLabel("Save to user secrets")).ToBeDisabledAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.SeesAsync("the disk is full");
        await page.KeepAsync("phone-parameter-value");
    }

    private static ResourceView Missing(string name, bool isSecret, string? description) => new()
    {
        Id = name,
        Name = name,
        Type = "Parameter",
        State = "ValueMissing",
        StateReason = $"set Parameters:{name}",
        Source = $"Parameters:{name}",
        IsSecret = isSecret,
        Description = description,
        Commands = SampleSystem.ParameterCommands,
    };
}
