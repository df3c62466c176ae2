using System.Net;
using System.Text.RegularExpressions;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>The dashboard of a whole app host.</summary>
public sealed partial class DashboardTests
{
    private static readonly (string, string)[] WithDashboard = [("AppHost__Postgres", "sqlite"), ("AppHost__Dashboard", "true")];

    [LinuxFact]
    public async Task The_login_link_of_the_console_leads_to_the_dashboard()
    {
        using var folder = new TemporaryFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder, WithDashboard);
        using var client = new HttpClient();
        using var page = await client.GetAsync(Link(host));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("blazor.web.js", await page.Content.ReadAsStringAsync());
    }

    [LinuxFact]
    public async Task The_app_host_ends_quickly_while_a_page_is_connected()
    {
        using var folder = new TemporaryFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder, WithDashboard);
        using var client = new HttpClient();
        await client.GetStringAsync(Link(host));
        using var stream = await client.GetAsync(new Uri(Link(host), "/assets/MudBlazor.min.css"), HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(0, await host.StopAsync());
    }

    [LinuxFact]
    public async Task Services_are_told_where_to_send_telemetry_and_with_which_key()
    {
        using var folder = new TemporaryFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder, [.. WithDashboard, ("AppHost__OtlpApiKey", "the-key-of-this-test")]);

        Assert.Equal("grpc", await host.GetAsync("back", "/environment/OTEL_EXPORTER_OTLP_PROTOCOL"));
        Assert.Matches(@"^http://localhost:\d+$", await host.GetAsync("back", "/environment/OTEL_EXPORTER_OTLP_ENDPOINT"));
        Assert.Equal("x-otlp-api-key=the-key-of-this-test", await host.GetAsync("back", "/environment/OTEL_EXPORTER_OTLP_HEADERS"));
    }

    [LinuxFact]
    public async Task No_keys_are_left_in_the_users_home()
    {
        using var folder = new TemporaryFolder();
        using var home = new TemporaryFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder, [.. WithDashboard, ("HOME", home.Path)]);
        using var client = new HttpClient();
        Assert.Contains("blazor.web.js", await client.GetStringAsync(Link(host)));

        Assert.False(Directory.Exists(Path.Combine(home.Path, ".aspnet")));
        Assert.DoesNotContain("XmlKeyManager", host.Output);
    }

    [LinuxFact]
    public async Task A_second_copy_takes_other_ports_and_says_so()
    {
        using var folder = new TemporaryFolder();
        await using var first = await SmallHostProcess.StartHealthyAsync(folder, WithDashboard);
        var taken = Link(first).GetLeftPart(UriPartial.Authority);
        using var otherFolder = new TemporaryFolder();
        await using var second = await SmallHostProcess.StartHealthyAsync(otherFolder, [.. WithDashboard, ("ASPNETCORE_URLS", taken)]);

        Assert.Contains("a port of its settings is taken", second.Output);
        Assert.NotEqual(taken, Link(second).GetLeftPart(UriPartial.Authority));
    }

    [LinuxFact]
    public async Task Without_a_dashboard_there_is_no_link_and_no_exporter()
    {
        using var folder = new TemporaryFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder, ("AppHost__Postgres", "sqlite"));

        Assert.DoesNotContain("Login to the dashboard", host.Output);
        Assert.DoesNotContain("OTEL_EXPORTER_OTLP_ENDPOINT=", await File.ReadAllTextAsync($"/proc/{await host.ProcessIdAsync("back")}/environ"));
    }

    private static Uri Link(SmallHostProcess host) => new(LoginLink().Match(host.Output).Groups[1].Value);

    [GeneratedRegex(@"Login to the dashboard at (http\S+)")]
    private static partial Regex LoginLink();
}
