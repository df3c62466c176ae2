using System.Diagnostics;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>Whole app hosts, started, stopped and killed from outside. SQLite keeps them quick; PostgreSQL has its own tests.</summary>
public sealed class LifetimeTests
{
    private static readonly (string, string) Sqlite = ("AppHost__Postgres", "sqlite");

    [LinuxFact]
    public async Task Each_resource_has_a_line_with_name_state_and_address()
    {
        using var folder = new TemporaryFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder, Sqlite);
        Assert.Matches(@"(?m)^back +Running \(healthy\) +http://localhost:\d+$", host.Output);
        Assert.Matches(@"(?m)^front +Waiting +for back$", host.Output);
        Assert.Matches(@"(?m)^shopdb +Running \(healthy\) +\S+shopdb\.db$", host.Output);
        Assert.Equal("Data Source=" + Path.Combine(folder.Path, "data", "shopdb.db"), await host.GetAsync("back", "/environment/ConnectionStrings__shopdb"));
    }

    [LinuxFact]
    public async Task Services_stop_in_reverse_order_and_nothing_is_left()
    {
        using var folder = new TemporaryFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder, Sqlite);
        var descendants = host.Descendants();
        Assert.Equal(0, await host.StopAsync());
        var order = host.Output.Split('\n').Where(line => line.Contains("Stopping") || line.Contains("Finished")).Select(line => line.Split(' ')[0]);
        Assert.Equal(["front", "front", "back", "back"], order);
        await GoneAsync(descendants);
    }

    [LinuxFact]
    public async Task A_killed_app_host_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder, Sqlite);
        var descendants = host.Descendants();
        Assert.True(descendants.Count >= 3, "two services and the guard");
        host.Kill();
        await GoneAsync(descendants);
    }

    [LinuxFact]
    public async Task When_the_guard_dies_with_the_app_host_the_next_start_ends_what_is_left()
    {
        using var folder = new TemporaryFolder();
        int service;
        await using (var host = await SmallHostProcess.StartHealthyAsync(folder, Sqlite))
        {
            service = await host.ProcessIdAsync("back");
            var guard = host.Descendants().Single(id => File.ReadAllText($"/proc/{id}/cmdline").Contains("app-host-guard"));
            UnixSignals.SendToGroup(guard, UnixSignals.Kill);
            host.Kill();
        }

        Assert.True(Directory.Exists($"/proc/{service}"), "without a guard it lives on");
        await using var next = await SmallHostProcess.StartHealthyAsync(folder, Sqlite);
        Assert.Contains("ended 2 processes that an earlier run left behind", next.Output);
        Assert.False(Directory.Exists($"/proc/{service}"));
    }

    [LinuxFact]
    public async Task A_killed_service_is_shown_and_started_again_at_the_same_address()
    {
        using var folder = new TemporaryFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder, Sqlite);
        var url = host.Url("back");
        var first = await host.ProcessIdAsync("back");
        UnixSignals.SendToGroup(first, UnixSignals.Kill);
        await host.SaysAsync(@"back +Exited \(137\)[\s\S]*back +Running \(healthy\)[\s\S]*All resources are healthy");
        Assert.Equal(url, host.Url("back"));
        Assert.NotEqual(first, await host.ProcessIdAsync("back"));
    }

    [LinuxFact]
    public async Task A_second_copy_runs_beside_the_first_with_data_of_its_own()
    {
        using var folder = new TemporaryFolder();
        await using var first = await SmallHostProcess.StartHealthyAsync(folder, Sqlite);
        await using var second = await SmallHostProcess.StartHealthyAsync(folder, Sqlite);
        Assert.Contains(Path.Combine(folder.Path, "data-2"), second.Output);
        Assert.NotEqual(first.Url("back"), second.Url("back"));
        Assert.NotEqual(await first.GetAsync("back", "/environment/ConnectionStrings__shopdb"), await second.GetAsync("back", "/environment/ConnectionStrings__shopdb"));
    }

    [LinuxFact]
    public async Task A_service_that_never_gets_healthy_is_reported_with_the_answer_it_gave()
    {
        using var folder = new TemporaryFolder();
        await using var host = SmallHostProcess.Start(folder, Sqlite, ("Healthy", "false"), ("AppHost__HealthTimeoutSeconds", "1"));
        await host.SaysAsync(@"back +not healthy for 1 s: GET http://localhost:\d+/health answered 503 instead of 200: no stock");
        Assert.Matches(@"front +Waiting +for back", host.Output);
    }

    [LinuxFact]
    public async Task Without_postgres_on_PATH_SQLite_takes_its_place_and_a_line_says_why()
    {
        using var folder = new TemporaryFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder, ("PATH", folder.Path));
        Assert.Matches(
            $"postgres  uses SQLite files in {folder.Path}/data, because (PostgreSQL is not on PATH .*|no PostgreSQL programs were found); no container engine answers",
            host.Output);
    }

    private static Task GoneAsync(IReadOnlyList<int> processes) => Poll.UntilAsync(
        () => processes.All(id => !IsAlive(id)),
        () => "left behind: " + string.Join(", ", processes.Where(IsAlive).Select(id => File.ReadAllText($"/proc/{id}/cmdline").Replace('\0', ' '))),
        TimeSpan.FromSeconds(5));

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
