using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Lanner.Dashboard.Resources;

/// <summary>What is known about all resources now, and what happened to each of them.</summary>
internal sealed partial class ResourceBoard(DashboardOptions options, ILogger<ResourceBoard> logger) : IAsyncDisposable
{
    private const int EventsPerPart = 100;

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly List<ResourceView> _parts = [];
    private readonly Dictionary<string, ImmutableList<ResourceEventEntry>> _events = new(StringComparer.Ordinal);
    private Task _watching = Task.CompletedTask;
    private long _version;

    /// <summary>False when the dashboard runs alone.</summary>
    public bool HasSource => options.Resources is not null;

    /// <summary>Grows with every change.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>All parts, in the order in which they became known.</summary>
    public IReadOnlyList<ResourceView> Parts
    {
        get
        {
            lock (_lock)
                return [.. _parts];
        }
    }

    public void Start()
    {
        if (options.Resources is { } source)
            _watching = Task.Run(() => WatchAsync(source));
    }

    /// <summary>What happened to a part, the newest first.</summary>
    public IReadOnlyList<ResourceEventEntry> Events(string id)
    {
        lock (_lock)
            return _events.TryGetValue(id, out var events) ? events : [];
    }

    /// <summary>Runs a command; gives null when it succeeded, else why it did not.</summary>
    public async Task<string?> ExecuteAsync(string resource, string command)
    {
        try
        {
            return await options.Resources!.ExecuteAsync(resource, command, _stop.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogCommandFailed(exception, command, resource);
            return exception.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task WatchAsync(ResourceSource source)
    {
        await foreach (var part in source.WatchAsync(_stop.Token).ConfigureAwait(false))
        {
            lock (_lock)
                Take(part);
            Interlocked.Increment(ref _version);
        }
    }

    private void Take(ResourceView part)
    {
        var index = _parts.FindIndex(known => known.Id == part.Id);
        var last = index < 0 ? null : _parts[index];
        if (index < 0)
            _parts.Add(part);
        else
            _parts[index] = part;
        if (last is not null && last.State == part.State && last.Health == part.Health && last.StateReason == part.StateReason)
            return;
        var entry = new ResourceEventEntry(DateTime.UtcNow, part.State, part.Health, part.StateReason, part.ExitCode);
        var events = _events.GetValueOrDefault(part.Id, []).Insert(0, entry);
        _events[part.Id] = events.Count > EventsPerPart ? events.RemoveAt(EventsPerPart) : events;
    }

    [LoggerMessage(LogLevel.Warning, "Command '{Command}' of resource '{Resource}' failed.")]
    private partial void LogCommandFailed(Exception exception, string command, string resource);
}
