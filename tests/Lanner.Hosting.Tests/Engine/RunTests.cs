using System.Globalization;
using Lanner.Hosting.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>Applications of small programs, run inside the test process.</summary>
public sealed class RunTests : RunningApplication
{
    public RunTests()
        : base("--AppHost:Postgres=sqlite")
    {
    }

    [LinuxFact]
    public async Task A_service_starts_only_after_a_job_has_ended_well()
    {
        var job = Builder.AddExecutable("job", "sh", Folder, "-c", "echo migrated > done.txt");
        Builder.AddExecutable("service", "sh", Folder, "-c", "test -f done.txt && sleep 60").WaitForCompletion(job);
        var application = await StartAsync();
        await application.ResourceNotifications.WaitForResourceAsync("job", KnownResourceStates.Finished, Cancelled);
        await application.ResourceNotifications.WaitForResourceHealthyAsync("service", Cancelled);
    }

    [LinuxFact]
    public async Task A_service_fails_to_start_when_the_job_it_waits_for_fails()
    {
        var job = Builder.AddExecutable("job", "sh", Folder, "-c", "exit 3");
        Builder.AddExecutable("service", "sleep", Folder, "60").WaitForCompletion(job);
        var application = await StartAsync();
        var failed = await FailedAsync(application, "service");
        Assert.Equal("it waits for 'job' to end with 0, but that ended with 3", failed.StateReason);
    }

    [LinuxFact]
    public async Task A_program_that_keeps_ending_is_started_again_a_few_times_then_given_up()
    {
        Builder.AddExecutable("broken", "sh", Folder, "-c", "echo start >> starts.txt; exit 7");
        var application = await StartAsync();
        var failed = await FailedAsync(application, "broken");
        Assert.Equal(7, failed.ExitCode);
        Assert.Equal(4, (await File.ReadAllLinesAsync(Path.Combine(Folder, "starts.txt"), Cancelled)).Length);
    }

    [LinuxFact]
    public async Task A_program_that_does_not_exist_is_named()
    {
        Builder.AddExecutable("worker", "no-such-program", Folder);
        var application = await StartAsync();
        Assert.Contains("program 'no-such-program' is neither on PATH nor in", (await FailedAsync(application, "worker")).StateReason);
    }

    [LinuxFact]
    public async Task Replicas_share_an_address_and_take_turns()
    {
        var web = Builder.AddProject("web", BuiltFiles.HostedWebProject).WithReplicas(2).WithHttpHealthCheck("/health");
        var application = await StartAsync();
        await application.ResourceNotifications.WaitForResourceHealthyAsync("web", Cancelled);
        var processes = new HashSet<string>();
        for (var i = 0; i < 4; i++)
        {
            using var client = new HttpClient { BaseAddress = new Uri(web.GetEndpoint("http").Url) };
            processes.Add(await client.GetStringAsync("/process", Cancelled));
        }

        Assert.Equal(2, processes.Count);
    }

    [LinuxFact]
    public async Task A_fixed_port_that_is_taken_ends_the_start_with_the_name_of_the_resource()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        Builder.AddExecutable("worker", "sleep", Folder, "60").WithHttpEndpoint(port: port);
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(StartAsync);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Port {port} of endpoint 'http' of resource 'worker' cannot be had"), error.Message);
    }

    [LinuxFact]
    public async Task A_program_whose_port_was_taken_in_the_meantime_gets_another_one()
    {
        // It finds its first port in use, as if another program had been faster.
        Builder.AddExecutable("worker", "sh", Folder, "-c", "echo $PORT >> ports.txt; test $(wc -l < ports.txt) -gt 1 || { echo bind: Address already in use >&2; exit 1; }; sleep 60")
            .WithHttpEndpoint(env: "PORT");
        var application = await StartAsync();
        await Poll.UntilAsync(() => File.Exists(Path.Combine(Folder, "ports.txt")) && File.ReadAllLines(Path.Combine(Folder, "ports.txt")).Length == 2, () => "it was not started again");
        await application.ResourceNotifications.WaitForResourceHealthyAsync("worker", Cancelled);
        Assert.Equal(2, (await File.ReadAllLinesAsync(Path.Combine(Folder, "ports.txt"), Cancelled)).Distinct().Count());
    }

    [LinuxFact]
    public async Task A_process_that_ignores_SIGTERM_is_killed_after_the_grace_period_with_its_children()
    {
        Builder.Configuration["AppHost:ShutdownSeconds"] = "0.5";
        Builder.AddExecutable("stubborn", "sh", Folder, "-c", "trap '' TERM; sleep 300 & echo $! > child.txt; wait; wait; sleep 300");
        var application = await StartAsync();
        var child = Path.Combine(Folder, "child.txt");
        await Poll.UntilAsync(() => File.Exists(child) && File.ReadAllText(child).EndsWith('\n'), () => "it did not start");
        await application.StopAsync(Cancelled);
        var id = (await File.ReadAllTextAsync(child, Cancelled)).Trim();
        await Poll.UntilAsync(() => !Directory.Exists($"/proc/{id}") || File.ReadAllText($"/proc/{id}/stat").Contains(") Z "), () => "the child lives", TimeSpan.FromSeconds(5));
    }

    [LinuxFact]
    public async Task The_log_of_a_resource_can_be_followed()
    {
        Builder.AddExecutable("talker", "sh", Folder, "-c", "echo one; echo two >&2; sleep 60");
        var application = await StartAsync();
        var lines = new List<LogLine>();
        await foreach (var batch in application.Services.GetRequiredService<ResourceLoggerService>().WatchAsync("talker", Cancelled))
        {
            lines.AddRange(batch);
            if (lines.Count >= 2)
                break;
        }

        Assert.Contains(lines, line => line is { Content: "one", IsErrorMessage: false });
        Assert.Contains(lines, line => line is { Content: "two", IsErrorMessage: true });
    }

    [LinuxFact]
    public async Task A_resource_with_explicit_start_is_left_out()
    {
        Builder.AddExecutable("tool", "sleep", Folder, "60").WithExplicitStart();
        var application = await StartAsync();
        await application.ResourceNotifications.WaitForResourceAsync("tool", KnownResourceStates.NotStarted, Cancelled);
    }

    [LinuxFact]
    public async Task An_empty_text_is_a_value_of_a_parameter()
    {
        var prefix = Builder.AddParameter("prefix", "");
        Builder.AddExecutable("worker", "sh", Folder, "-c", "echo \"[$PREFIX]\" > prefix.txt; sleep 60").WithEnvironment("PREFIX", prefix);

        await StartHealthyAsync("prefix", "worker");

        Assert.Equal("[]", await WrittenAsync("prefix.txt"));
    }

    [Fact]
    public void A_secret_is_made_once_and_kept_for_its_owner_only()
    {
        using var application = Builder.Build();
        using var folder = application.Services.GetRequiredService<AppDataFolder>();
        folder.Open();
        var secret = folder.Secret("key");
        Assert.Equal(24, secret.Length);
        Assert.Equal(secret, folder.Secret("key"));
        Assert.NotEqual(secret, folder.Secret("other"));
    }

    private static async Task<CustomResourceSnapshot> FailedAsync(DistributedApplication application, string resource) =>
        (await application.ResourceNotifications.WaitForResourceAsync(resource, news => news.Snapshot.State?.Text == KnownResourceStates.FailedToStart, Cancelled)).Snapshot;
}
