using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Hosting;

/// <summary>Starts the instances of a resource again, by the command that the dashboard has for it, when they end by themselves.</summary>
internal sealed class Restarts(InitializeResourceEvent start)
{
    private const string Counter = "Restarts";
    private readonly Dictionary<string, long> _runningSince = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Backoff> _pauses = new(StringComparer.Ordinal);

    public async Task WatchAsync(CancellationToken stop)
    {
        try
        {
            await foreach (var change in start.Notifications.WatchAsync(stop))
            {
                var (state, code) = (change.Snapshot.State?.Text, change.Snapshot.ExitCode);
                if (change.Resource != start.Resource || state is null)
                    continue;
                if (state == KnownResourceStates.Running)
                    _runningSince.TryAdd(change.ResourceId, TimeProvider.System.GetTimestamp());
                else if (state == KnownResourceStates.Stopping)
                    _runningSince.Remove(change.ResourceId);
                else if (HasEnded(change) && _runningSince.Remove(change.ResourceId, out var since) && code is not (null or 0))
                    _ = RestartAsync(change.ResourceId, code.Value, TimeProvider.System.GetElapsedTime(since), stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The app host ends.
        }
    }

    private static bool HasEnded(ResourceEvent change) => KnownResourceStates.TerminalStates.Contains(change.Snapshot.State?.Text);

    private async Task RestartAsync(string instance, int code, TimeSpan run, CancellationToken stop)
    {
        if (!_pauses.TryGetValue(instance, out var pauses))
            _pauses[instance] = pauses = new Backoff();
        var pause = pauses.After(run);
        start.Services.GetRequiredService<ResourceLoggerService>().GetLogger(instance).TellRestart(code, pause);
        await start.Notifications.PublishUpdateAsync(start.Resource, instance, Count);
        await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Somebody may have started it in the meantime.
        if (stop.IsCancellationRequested || !start.Notifications.TryGetCurrentState(instance, out var now) || !HasEnded(now))
            return;
        var commands = start.Services.GetRequiredService<ResourceCommandService>();
        await commands.ExecuteCommandAsync(instance, KnownResourceCommands.StartCommand, stop);
    }

    private static CustomResourceSnapshot Count(CustomResourceSnapshot snapshot)
    {
        var before = snapshot.Properties.FirstOrDefault(property => property.Name == Counter);
        var others = snapshot.Properties.Where(property => property.Name != Counter);
        var counter = new ResourcePropertySnapshot(Counter, before?.Value is int count ? count + 1 : 1);
        return snapshot with { Properties = [.. others, counter] };
    }
}
