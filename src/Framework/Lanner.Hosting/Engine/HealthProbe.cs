using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lanner.Hosting.Engine;

/// <summary>Runs a resource's health checks while it runs: often until it is healthy, then every two seconds and whenever another resource changes its state.</summary>
internal sealed class HealthProbe(
    HealthCheckService checks, ResourceNotificationService notifications, ConsoleReporter console, AppHostSettings settings)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Healthy = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Unhealthy = TimeSpan.FromMilliseconds(250);

    // Others' services are asked politely.
    private static readonly TimeSpan Outside = TimeSpan.FromSeconds(10);
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Makes all checks run at once whenever a resource changes its state: the health of others may have changed with it.</summary>
    public async Task WatchChangesAsync(CancellationToken cancellationToken)
    {
        var states = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var news in notifications.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            var state = news.Snapshot.State?.Text;
            if (states.TryGetValue(news.ResourceId, out var last) && last == state)
                continue;
            states[news.ResourceId] = state;
            var changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            changed.SetResult();
        }
    }

    public async Task RunAsync(IResource resource, CancellationToken cancellationToken)
    {
        var keys = resource.Annotations.OfType<HealthCheckAnnotation>().Select(annotation => annotation.Key).ToHashSet();
        if (keys.Count == 0)
            return;
        while (true)
        {
            await notifications.WaitForResourceAsync(resource.Name, news => news.Snapshot.IsRunning, cancellationToken).ConfigureAwait(false);
            await WatchAsync(resource, keys, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WatchAsync(IResource resource, HashSet<string> keys, CancellationToken cancellationToken)
    {
        var unhealthySince = DateTime.UtcNow;
        var isReported = false;
        var delay = First;
        while (true)
        {
            var changed = _changed.Task;
            var before = Running(resource);
            if (before.Count == 0)
                return;
            var report = await checks.CheckHealthAsync(registration => keys.Contains(registration.Name), cancellationToken).ConfigureAwait(false);
            var missing = keys.Where(key => !report.Entries.ContainsKey(key)).ToList();
            var status = missing.Count > 0 ? HealthStatus.Unhealthy : report.Status;
            Publish(before, status, report, missing);

            if (status == HealthStatus.Healthy)
            {
                unhealthySince = DateTime.MaxValue;
                isReported = false;
                delay = Healthy;
            }
            else
            {
                unhealthySince = unhealthySince == DateTime.MaxValue ? DateTime.UtcNow : unhealthySince;
                delay = delay == First && DateTime.UtcNow - unhealthySince < TimeSpan.FromSeconds(2) ? First : Unhealthy;
                if (!isReported && (DateTime.UtcNow - unhealthySince > settings.HealthTimeout || WaitingIsVain(report)))
                {
                    isReported = true;
                    Report(resource, Reason(report, missing), WaitingIsVain(report));
                }
            }

            using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await (resource is ExternalServiceResource ? Task.Delay(Outside, pause.Token) : Task.WhenAny(Task.Delay(delay, pause.Token), changed)).ConfigureAwait(false);
            await pause.CancelAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private List<(string Id, DateTime? Started)> Running(IResource resource) =>
        [.. notifications.Parts(resource.Name).Where(part => part.Snapshot.IsRunning).Select(part => (part.ResourceId, part.Snapshot.StartTimeStamp))];

    private void Publish(List<(string Id, DateTime? Started)> parts, HealthStatus status, HealthReport report, List<string> missing)
    {
        HealthReportSnapshot[] reports =
        [
            .. report.Entries.Select(entry => new HealthReportSnapshot(entry.Key, entry.Value.Status, entry.Value.Description, entry.Value.Exception?.Message)),
            .. missing.Select(key => new HealthReportSnapshot(key, HealthStatus.Unhealthy, $"no health check '{key}' is registered", null)),
        ];
        foreach (var (id, started) in parts)
        {
            // The outcome is about the processes that ran when the check began; a restarted one gets its own.
            notifications.Update(id, last => !last.IsRunning || last.StartTimeStamp != started
                ? last
                : last.HealthReports.SequenceEqual(reports)
                    ? last with { HealthStatus = status }
                    : last with { HealthStatus = status, HealthReports = [.. reports] });
        }
    }

    /// <summary>Whether a check knows that only the user can mend it: then nobody has to wait for the time limit to hear of it.</summary>
    private static bool WaitingIsVain(HealthReport report) => report.Entries.Values.Any(entry => entry.Exception is DistributedApplicationException);

    private void Report(IResource resource, string reason, bool waitingIsVain)
    {
        if (waitingIsVain)
        {
            console.Problem(resource.Name, $"not healthy: {reason}");
            return;
        }

        console.Problem(resource.Name, $"not healthy for {settings.HealthTimeout.TotalSeconds:0} s: {reason}. Its last lines follow; the app host goes on trying.");
        console.LastLines(resource.Name);
    }

    private static string Reason(HealthReport report, List<string> missing) => missing.Count > 0
        ? $"no health check '{missing[0]}' is registered; add it with builder.Services.AddHealthChecks()"
        : string.Join("; ", report.Entries.Values.Where(entry => entry.Status != HealthStatus.Healthy)
            .Select(entry => entry.Description ?? entry.Exception?.Message ?? "unhealthy"));
}
