namespace Lanner.Hosting.Tests.Engine;

/// <summary>Start, stop, restart and custom commands.</summary>
public sealed class CommandTests : RunningApplication
{
    [LinuxFact]
    public async Task A_stopped_resource_stays_stopped_until_it_is_started()
    {
        Builder.AddExecutable("worker", "sh", Folder, "-c", "echo start >> starts.txt; sleep 60");
        var application = await StartAsync();
        await HealthyAsync("worker");

        // A program without health checks counts as healthy from its start on, before its first line has run.
        await Poll.UntilAsync(() => File.Exists(Starts), () => "it did not start");

        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("worker", KnownResourceCommands.StopCommand, Cancelled)).Success);
        await application.ResourceNotifications.WaitForResourceAsync("worker", KnownResourceStates.Finished, Cancelled);
        Assert.Single(await File.ReadAllLinesAsync(Starts, Cancelled));

        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("worker", KnownResourceCommands.StartCommand, Cancelled)).Success);
        await HealthyAsync("worker");
        await Poll.UntilAsync(() => File.ReadAllLines(Starts).Length == 2, () => "it was not started again");
    }

    [LinuxFact]
    public async Task A_restarted_resource_is_one_part_with_a_new_process()
    {
        Builder.AddExecutable("worker", "sleep", Folder, "60");
        var application = await StartAsync();
        await HealthyAsync("worker");
        var before = ProcessId(application);

        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("worker", KnownResourceCommands.RestartCommand, Cancelled)).Success);
        await application.ResourceNotifications.WaitForResourceAsync("worker", news => news.Snapshot.IsHealthy && ProcessId(application) != before, Cancelled);

        Assert.Single(application.ResourceNotifications.Parts("worker"));
    }

    [LinuxFact]
    public async Task One_that_waits_can_be_stopped_and_is_then_not_started()
    {
        var job = Builder.AddExecutable("job", "sleep", Folder, "60");
        Builder.AddExecutable("worker", "sleep", Folder, "60").WaitForCompletion(job);
        var application = await StartAsync();
        await application.ResourceNotifications.WaitForResourceAsync("worker", KnownResourceStates.Waiting, Cancelled);

        await application.ResourceCommands.ExecuteCommandAsync("worker", KnownResourceCommands.StopCommand, Cancelled);

        await application.ResourceNotifications.WaitForResourceAsync("worker", KnownResourceStates.NotStarted, Cancelled);
    }

    [LinuxFact]
    public async Task A_resource_with_explicit_start_starts_when_asked()
    {
        Builder.AddExecutable("tool", "sleep", Folder, "60").WithExplicitStart();
        var application = await StartAsync();
        await application.ResourceNotifications.WaitForResourceAsync("tool", KnownResourceStates.NotStarted, Cancelled);

        await application.ResourceCommands.ExecuteCommandAsync("tool", KnownResourceCommands.StartCommand, Cancelled);

        await HealthyAsync("tool");
    }

    [LinuxFact]
    public async Task A_custom_command_runs_and_its_failure_is_told()
    {
        Builder.AddExecutable("worker", "sleep", Folder, "60")
            .WithCommand("seed", "Seed", context => Task.FromResult(context.ResourceName == "worker" ? CommandResults.Success() : CommandResults.Failure()))
            .WithCommand("break", "Break", _ => throw new InvalidOperationException("it is glass"));
        var application = await StartAsync();

        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("worker", "seed", Cancelled)).Success);
        Assert.Equal("it is glass", (await application.ResourceCommands.ExecuteCommandAsync("worker", "break", Cancelled)).ErrorMessage);
        Assert.False((await application.ResourceCommands.ExecuteCommandAsync("worker", "unknown", Cancelled)).Success);
    }

    [LinuxFact]
    public async Task A_restarted_database_keeps_its_address_and_its_services_recover()
    {
        var database = Builder.AddPostgres("postgres").AddDatabase("shopdb");
        var application = await StartAsync();
        await HealthyAsync("shopdb");
        var address = await database.Resource.ConnectionStringExpression.GetValueAsync(Cancelled);

        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("postgres", KnownResourceCommands.RestartCommand, Cancelled)).Success);
        await HealthyAsync("postgres");
        await HealthyAsync("shopdb");

        Assert.Equal(address, await database.Resource.ConnectionStringExpression.GetValueAsync(Cancelled));
    }

    private string Starts => Path.Combine(Folder, "starts.txt");

    private static object? ProcessId(DistributedApplication application) =>
        application.ResourceNotifications.Parts("worker")[0].Snapshot.Properties.FirstOrDefault(property => property.Name == "executable.pid")?.Value;
}
