using System.Collections.Concurrent;

namespace Lanner.LocalServers.Tests;

public sealed class GuardedProcessTests
{
    [LinuxFact]
    public async Task Its_lines_and_its_exit_code_are_told()
    {
        var lines = new ConcurrentQueue<string>();
        await using var process = Start("echo out; echo error >&2; exit 7", lines.Enqueue);

        Assert.Equal(7, await process.Exit);
        Assert.Equal(["error", "out"], lines.Order());
    }

    [LinuxFact]
    public async Task A_signal_that_ends_it_is_in_its_exit_code()
    {
        await using var process = Start("kill -KILL $$", _ => { });

        Assert.Equal(128 + 9, await process.Exit);
    }

    [LinuxFact]
    public async Task It_ends_by_its_signal_and_its_folder_goes_with_it()
    {
        var folder = Directory.CreateTempSubdirectory("lanner-").FullName;
        var ready = new TaskCompletionSource();
        var command = Command("trap 'exit 3' TERM; echo ready; while :; do sleep 0.05; done") with { RemovedFolder = folder };
        var process = GuardedProcess.Start(command, _ => ready.TrySetResult());
        await ready.Task;

        await process.DisposeAsync();

        Assert.Equal(3, await process.Exit);
        Assert.False(Directory.Exists(folder));
    }

    [LinuxFact]
    public async Task One_that_does_not_hear_its_signal_is_ended_by_force()
    {
        var ready = new TaskCompletionSource();
        var process = GuardedProcess.Start(Command("trap '' TERM; echo ready; exec sleep 60") with { Grace = TimeSpan.FromSeconds(0.3) }, _ => ready.TrySetResult());
        await ready.Task;

        await process.DisposeAsync();

        Assert.Equal(128 + 9, await process.Exit);
    }

    private static GuardedProcess Start(string script, Action<string> onLine) => GuardedProcess.Start(Command(script), onLine);

    private static ServerCommand Command(string script) => new(["/bin/sh", "-c", script]);
}
