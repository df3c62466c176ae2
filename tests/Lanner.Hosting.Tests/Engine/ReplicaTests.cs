using System.Globalization;
using Lanner.Hosting.Dashboard;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>One of two replicas, stopped, started, restarted and killed while the other goes on.</summary>
public sealed class ReplicaTests : RunningApplication
{
    [LinuxFact]
    public async Task One_replica_is_stopped_and_started_while_the_other_serves()
    {
        var (application, web) = await StartPairAsync();
        var (stopped, other) = (Ids(application)[0], Ids(application)[1]);
        Assert.Equal([Process(application, stopped), Process(application, other)], await AnswersAsync(web), EqualSets);

        await CommandAsync(application, stopped, KnownResourceCommands.StopCommand);
        Assert.Equal(KnownResourceStates.Finished, State(application, stopped));
        Assert.Equal(KnownResourceStates.Running, State(application, other));
        Assert.Equal([Process(application, other)], await AnswersAsync(web), EqualSets);

        await CommandAsync(application, stopped, KnownResourceCommands.StartCommand);
        await HealthyAsync("web");
        Assert.Equal([stopped, other], Ids(application));
        Assert.Equal([Process(application, stopped), Process(application, other)], await AnswersAsync(web), EqualSets);
    }

    [LinuxFact]
    public async Task The_restart_of_one_replica_leaves_the_process_of_the_other_alone()
    {
        var (application, web) = await StartPairAsync();
        var (restarted, other) = (Ids(application)[0], Ids(application)[1]);
        var (before, same) = (Process(application, restarted), Process(application, other));

        await CommandAsync(application, restarted, KnownResourceCommands.RestartCommand);
        await application.ResourceNotifications.WaitForResourceAsync(
            "web", news => news.ResourceId == restarted && news.Snapshot.IsRunning && Process(application, restarted) != before, Cancelled).WaitAsync(Poll.Limit, Cancelled);

        Assert.Contains(same, await AnswersAsync(web));
        Assert.Equal(same, Process(application, other));
    }

    [LinuxFact]
    public async Task A_killed_replica_comes_back_while_the_other_serves()
    {
        var (application, web) = await StartPairAsync();
        var (killed, other) = (Ids(application)[0], Ids(application)[1]);
        var (before, same) = (Process(application, killed), Process(application, other));

        System.Diagnostics.Process.GetProcessById(int.Parse(before, CultureInfo.InvariantCulture)).Kill();
        await application.ResourceNotifications.WaitForResourceAsync(
            "web", news => news.ResourceId == killed && news.Snapshot.State?.Text == KnownResourceStates.Exited, Cancelled).WaitAsync(Poll.Limit, Cancelled);
        Assert.Contains(same, await AnswersAsync(web));

        await application.ResourceNotifications.WaitForResourceAsync(
            "web", news => news.ResourceId == killed && news.Snapshot.IsRunning && Process(application, killed) != before, Cancelled).WaitAsync(Poll.Limit, Cancelled);
        Assert.Equal(same, Process(application, other));
    }

    [LinuxFact]
    public async Task When_both_have_been_stopped_one_by_one_one_starts_alone_and_the_resource_starts_the_rest()
    {
        var (application, _) = await StartPairAsync();
        var (first, second) = (Ids(application)[0], Ids(application)[1]);
        foreach (var id in new[] { first, second })
            await CommandAsync(application, id, KnownResourceCommands.StopCommand);

        await CommandAsync(application, second, KnownResourceCommands.StartCommand);
        await application.ResourceNotifications.WaitForResourceAsync("web", news => news.ResourceId == second && news.Snapshot.IsRunning, Cancelled).WaitAsync(Poll.Limit, Cancelled);
        Assert.Equal(KnownResourceStates.Finished, State(application, first));

        await CommandAsync(application, "web", KnownResourceCommands.StartCommand);
        await HealthyAsync("web");
        await CommandAsync(application, "web", KnownResourceCommands.StopCommand);
        Assert.Equal([KnownResourceStates.Finished, KnownResourceStates.Finished], Ids(application).Select(id => State(application, id)));
    }

    [LinuxFact]
    public async Task Each_replica_has_a_console_of_its_own_beside_that_of_all()
    {
        var (application, _) = await StartPairAsync();
        var source = application.Services.GetRequiredService<ResourceBridge>().Source();
        int Starts(string name) => source.ReadConsole(name).Count(line => line.Text.Contains("Application started", StringComparison.Ordinal));

        await Poll.UntilAsync(() => Starts("web") == 2, () => string.Join('\n', source.ReadConsole("web").Select(line => line.Text)));

        Assert.All(Ids(application), id => Assert.Equal(1, Starts(id)));
    }

    private static readonly IEqualityComparer<IEnumerable<string>> EqualSets =
        EqualityComparer<IEnumerable<string>>.Create((a, b) => a!.ToHashSet().SetEquals(b!), set => set.Count());

    private async Task<(DistributedApplication Application, IResourceBuilder<ProjectResource> Web)> StartPairAsync()
    {
        var web = Builder.AddProject("web", BuiltFiles.HostedWebProject).WithReplicas(2).WithHttpHealthCheck("/health");
        return (await StartHealthyAsync("web"), web);
    }

    private static List<string> Ids(DistributedApplication application) => [.. application.ResourceNotifications.Parts("web").Select(part => part.ResourceId).Order()];

    private static CustomResourceSnapshot Snapshot(DistributedApplication application, string id) => application.ResourceNotifications.Part(id)!.Snapshot;

    private static string? State(DistributedApplication application, string id) => Snapshot(application, id).State?.Text;

    private static string Process(DistributedApplication application, string id) =>
        Convert.ToString(Snapshot(application, id).Properties.Single(property => property.Name == "executable.pid").Value, CultureInfo.InvariantCulture)!;

    private static async Task CommandAsync(DistributedApplication application, string id, string command)
    {
        var result = await application.ResourceCommands.ExecuteCommandAsync(id, command, Cancelled);
        Assert.True(result.Success, result.ErrorMessage);
    }

    /// <summary>Who answers a few requests, each over a connection of its own.</summary>
    private static async Task<IEnumerable<string>> AnswersAsync(IResourceBuilder<ProjectResource> web)
    {
        var answers = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            using var client = new HttpClient { BaseAddress = new Uri(web.GetEndpoint("http").Url) };
            answers.Add(await client.GetStringAsync("/process", Cancelled));
        }

        return answers;
    }
}
