using System.Collections.Concurrent;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>What subscribers are told, in which order, and who waits for them.</summary>
public sealed class EventTests : RunningApplication
{
    private readonly ConcurrentQueue<string> _seen = new();

    [LinuxFact]
    public async Task Events_of_the_application_and_of_a_resource_come_in_their_order()
    {
        Builder.Eventing.Subscribe<BeforeStartEvent>((news, _) => Saw($"before start of {news.Model.Resources.Count}"));
        Builder.AddExecutable("worker", "sleep", Folder, "60").WithHttpEndpoint()
            .OnInitializeResource((_, _, _) => Saw("initialize"))
            .OnResourceEndpointsAllocated((worker, _, _) => Saw($"endpoints {new EndpointReference(worker, "http").IsAllocated}"))
            .OnBeforeResourceStarted((_, _, _) => Saw("before started"))
            .OnResourceReady((_, _, _) => Saw("ready"))
            .OnResourceStopped((_, news, _) => Saw($"stopped {news.ResourceEvent.Snapshot.State!.Text}"));
        var application = await StartHealthyAsync("worker");
        await Poll.UntilAsync(() => _seen.Contains("ready"), () => string.Join(", ", _seen));

        await application.ResourceCommands.ExecuteCommandAsync("worker", KnownResourceCommands.StopCommand, Cancelled);
        await Poll.UntilAsync(() => _seen.Contains("stopped Finished"), () => string.Join(", ", _seen));

        Assert.Equal(["before start of 1", "initialize", "endpoints True", "before started", "ready", "stopped Finished"], _seen);
    }

    [LinuxFact]
    public async Task A_model_can_still_be_changed_before_the_start()
    {
        Builder.Eventing.Subscribe<BeforeStartEvent>((_, _) =>
        {
            Builder.AddExecutable("late", "sleep", Folder, "60");
            return Task.CompletedTask;
        });
        await StartHealthyAsync("late");
    }

    [LinuxFact]
    public async Task Who_waits_goes_on_only_when_the_handler_of_ready_has_ended()
    {
        var seeded = new TaskCompletionSource();
        var store = Builder.AddExecutable("store", "sleep", Folder, "60").OnResourceReady(async (_, _, stop) =>
        {
            await seeded.Task.WaitAsync(stop);
            _seen.Enqueue("seeded");
        });
        Builder.AddExecutable("shop", "sleep", Folder, "60").WaitFor(store).OnBeforeResourceStarted((_, _, _) => Saw("shop starts"));
        await StartHealthyAsync("store");
        Assert.Equal("for store", await ReasonAsync("shop", KnownResourceStates.Waiting));

        seeded.SetResult();

        await HealthyAsync("shop");
        Assert.Equal(["seeded", "shop starts"], _seen);
    }

    [LinuxFact]
    public async Task A_handler_of_ready_that_fails_keeps_back_who_waits_and_says_why()
    {
        var store = Builder.AddExecutable("store", "sleep", Folder, "60").OnResourceReady((_, _, _) => throw new InvalidOperationException("no seed data"));
        Builder.AddExecutable("shop", "sleep", Folder, "60").WaitFor(store);
        await StartAsync();
        Assert.Equal("it waits for 'store', and a handler of that one's ResourceReady event failed: no seed data", await ReasonAsync("shop", KnownResourceStates.FailedToStart));
    }

    [LinuxFact]
    public async Task A_resource_whose_handler_before_the_start_fails_does_not_start()
    {
        Builder.AddExecutable("worker", "sh", Folder, "-c", "echo ran > ran.txt")
            .OnBeforeResourceStarted((_, _, _) => throw new DistributedApplicationException("the licence is missing"));
        await StartAsync();
        Assert.Equal("the licence is missing", await ReasonAsync("worker", KnownResourceStates.FailedToStart));
        Assert.False(File.Exists(Path.Combine(Folder, "ran.txt")));
    }

    private Task Saw(string what)
    {
        _seen.Enqueue(what);
        return Task.CompletedTask;
    }
}
