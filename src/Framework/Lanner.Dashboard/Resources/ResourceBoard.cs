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

    /// <summary>Why values of parameters cannot be kept in user secrets; null when they can.</summary>
    public string? KeepingProblem => options.Resources?.KeepingProblem;

    /// <summary>Runs a command; gives null when it succeeded, else why it did not.</summary>
    public Task<string?> ExecuteAsync(string resource, string command) =>
        TryAsync(resource, command, () => options.Resources!.ExecuteAsync(resource, command, _stop.Token));

    /// <summary>Gives a parameter a value; gives null when it succeeded, else why it did not.</summary>
    public Task<string?> SetParameterAsync(string parameter, string value, bool keeps) =>
        TryAsync(parameter, "parameter-set", () => options.Resources!.SetParameterAsync(parameter, value, keeps, _stop.Token));

    /// <summary>Resources that use a parameter, also by way of a connection string or another value.</summary>
    public IReadOnlyList<ResourceView> UsersOf(string parameter)
    {
        var parts = Parts;
        var found = new List<ResourceView>();
        var names = new Queue<string>([parameter]);
        while (names.TryDequeue(out var name))
        {
            foreach (var user in parts.Where(part => !found.Contains(part) && part.Relations.Any(relation => relation.Name == name && relation.Type == "Reference")).ToList())
            {
                found.Add(user);

                // Who calls a service does not use what that uses; a value is passed on.
                if (user.Type is "ConnectionString" or "ExternalService")
                    names.Enqueue(user.Name);
            }
        }

        return found;
    }

    private async Task<string?> TryAsync(string resource, string command, Func<Task<string?>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
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
