using System.Collections.Immutable;
using System.Threading.Channels;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.State;

/// <summary>The last lines of one resource, and those who read along.</summary>
internal sealed class ResourceLogs
{
    private const int Capacity = 5_000;

    // A reader that falls this far behind loses its oldest lines; the resource never waits for a reader.
    private const int ReaderCapacity = 10_000;

    private readonly Lock _lock = new();
    private readonly Queue<LogLine> _lines = new();
    private ImmutableArray<Channel<LogLine>> _readers = [];
    private int _count;

    public LogLine Add(string content, bool isError)
    {
        lock (_lock)
        {
            var line = new LogLine(++_count, content, isError) { Time = DateTime.UtcNow };
            if (_lines.Count == Capacity)
                _lines.Dequeue();
            _lines.Enqueue(line);
            foreach (var reader in _readers)
                reader.Writer.TryWrite(line);
            return line;
        }
    }

    public IReadOnlyList<LogLine> Last(int count)
    {
        lock (_lock)
            return [.. _lines.Skip(_lines.Count - count)];
    }

    public (IReadOnlyList<LogLine> Backlog, Channel<LogLine> Reader) Follow()
    {
        var options = new BoundedChannelOptions(ReaderCapacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true };
        var reader = Channel.CreateBounded<LogLine>(options);
        lock (_lock)
        {
            _readers = _readers.Add(reader);
            return ([.. _lines], reader);
        }
    }

    public void Unfollow(Channel<LogLine> reader)
    {
        lock (_lock)
            _readers = _readers.Remove(reader);
    }
}
