namespace Lanner.Dashboard.Telemetry;

/// <summary>The last log entries of each resource.</summary>
internal sealed class LogStore(TelemetryLimits limits)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TelemetryResource, Queue<LogEntry>> _entries = [];
    private long _version;
    private long _nextId;
    private int _count;
    private long _discarded;

    /// <summary>Grows with every change.</summary>
    public long Version => Interlocked.Read(ref _version);

    public int Count => Volatile.Read(ref _count);

    /// <summary>Entries that gave way to newer ones.</summary>
    public long Discarded => Interlocked.Read(ref _discarded);

    public long NextId() => Interlocked.Increment(ref _nextId);

    public void Add(List<LogEntry> entries)
    {
        lock (_lock)
        {
            foreach (var entry in entries)
                Add(entry);
            _version++;
        }
    }

    /// <summary>Entries that a filter lets through, the newest first.</summary>
    public List<LogEntry> Find(Func<LogEntry, bool> filter, TelemetryResource? resource = null)
    {
        List<LogEntry> candidates = [];
        lock (_lock)
        {
            foreach (var (owner, queue) in _entries)
            {
                if (resource is null || owner == resource)
                    candidates.AddRange(queue);
            }
        }

        // The filter runs outside the lock: it reads immutable entries, and arrivals must not wait for a reader.
        var found = candidates.Where(filter).ToList();
        found.Sort((a, b) => b.Time != a.Time ? b.Time.CompareTo(a.Time) : b.Id.CompareTo(a.Id));
        return found;
    }

    public int CountOf(TelemetryResource resource)
    {
        lock (_lock)
            return _entries.TryGetValue(resource, out var queue) ? queue.Count : 0;
    }

    public void Clear(TelemetryResource? resource)
    {
        lock (_lock)
        {
            foreach (var (owner, queue) in _entries)
            {
                if (resource is not null && owner != resource)
                    continue;
                _count -= queue.Count;
                queue.Clear();
            }

            _version++;
        }
    }

    private void Add(LogEntry entry)
    {
        if (!_entries.TryGetValue(entry.Resource, out var queue))
            _entries[entry.Resource] = queue = new Queue<LogEntry>();
        queue.Enqueue(entry);
        _count++;
        if (queue.Count > limits.MaxLogCountPerResource)
            Discard(queue);
        else if (_count > limits.MaxLogCount)
            Discard(_entries.Values.MaxBy(other => other.Count)!);
    }

    private void Discard(Queue<LogEntry> queue)
    {
        queue.Dequeue();
        _count--;
        _discarded++;
    }
}
