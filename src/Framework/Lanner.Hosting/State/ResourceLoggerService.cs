using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lanner.Hosting.State;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The last 5,000 log lines of each resource.</summary>
public sealed class ResourceLoggerService
{
    private readonly ConcurrentDictionary<string, ResourceLogs> _logs = new(StringComparer.OrdinalIgnoreCase);

    internal ResourceLoggerService()
    {
    }

    /// <summary>The lines kept of a resource, then each new one; ends only with cancellation.</summary>
    /// <param name="resourceName">Name of the resource.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>Batches of lines. A reader that falls 10,000 lines behind misses the oldest; line numbers show the gap.</returns>
    public async IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(
        string resourceName, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var logs = Of(resourceName);
        var (backlog, reader) = logs.Follow();
        try
        {
            if (backlog.Count > 0)
                yield return backlog;
            while (await reader.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var batch = new List<LogLine>();
                while (batch.Count < 500 && reader.Reader.TryRead(out var line))
                    batch.Add(line);
                yield return batch;
            }
        }
        finally
        {
            logs.Unfollow(reader);
        }
    }

    /// <inheritdoc cref="WatchAsync(string, CancellationToken)"/>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(IResource resource, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return WatchAsync(resource.Name, cancellationToken);
    }

    internal ResourceLogs Of(string resourceName) => _logs.GetOrAdd(resourceName, static _ => new ResourceLogs());
}
