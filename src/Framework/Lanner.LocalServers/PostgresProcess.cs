namespace Lanner.LocalServers;

/// <summary>A PostgreSQL server that accepts connections, until this object or this process ends.</summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private const string ReadyText = "database system is ready to accept connections";
    private const int Attempts = 5;

    private readonly PostgresCluster _cluster;
    private readonly Action<string> _onLine;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GuardedProcess _process;
    private string? _lastFatal;

    private PostgresProcess(PostgresCluster cluster, int port, Action<string> onLine)
    {
        (_cluster, _onLine, Port) = (cluster, onLine, port);
        _process = GuardedProcess.Start(cluster.Serve(port), Take);
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The last problem that the server's lines told of, explained; null for none.</summary>
    public string? Problem { get; private set; }

    /// <summary>The server's exit code, once it has ended.</summary>
    public Task<int> Exit => _process.Exit;

    /// <summary>Starts a server of a prepared cluster and waits until it accepts connections.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="port">The port; null for a free one.</param>
    /// <param name="onLine">Gets what the server says, from several threads.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="LocalServerException">It ended before it was ready.</exception>
    public static async Task<PostgresProcess> StartAsync(PostgresCluster cluster, int? port, Action<string> onLine, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var server = new PostgresProcess(cluster, port ?? LocalPort.Next(), onLine);
            try
            {
                if (await Task.WhenAny(server._ready.Task, server.Exit).WaitAsync(cancellationToken).ConfigureAwait(false) == server._ready.Task)
                    return server;
            }
            catch (OperationCanceledException)
            {
                await server.DisposeAsync().ConfigureAwait(false);
                throw;
            }

            await server.DisposeAsync().ConfigureAwait(false);

            // Another process may have taken a free port in between.
            if (port is null && attempt < Attempts && server._lastFatal?.Contains("TCP/IP", StringComparison.Ordinal) == true)
                continue;
            throw new LocalServerException(server.Problem ?? server._lastFatal ?? $"the server ended with exit code {await server.Exit.ConfigureAwait(false)}");
        }
    }

    /// <summary>Ends the server and waits until it is gone.</summary>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private void Take(string line)
    {
        Problem = PostgresProblem.Explain(line, _cluster.Data) ?? Problem;
        if (line.StartsWith("FATAL", StringComparison.Ordinal) || line.StartsWith("PANIC", StringComparison.Ordinal))
            _lastFatal = line;
        _onLine(line);
        if (line.Contains(ReadyText, StringComparison.Ordinal))
            _ready.TrySetResult();
    }
}
