namespace Lanner.LocalServers;

/// <summary>A server that accepts connections, until this object or this process ends.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int Attempts = 5;

    private readonly ServerCommand _command;
    private readonly Action<string> _onLine;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GuardedProcess _process;
    private string? _lastLine;
    private bool _isPortTaken;

    private ServerProcess(ServerCommand command, int port, Action<string> onLine)
    {
        (_command, _onLine, Port) = (command, onLine, port);
        _process = GuardedProcess.Start(command, Take);
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The last problem that the server's lines told of, explained; null for none.</summary>
    public string? Problem { get; private set; }

    /// <summary>The server's exit code, once it has ended.</summary>
    public Task<int> Exit => _process.Exit;

    /// <summary>Starts a server and waits until it accepts connections.</summary>
    /// <param name="serve">The command that serves a port.</param>
    /// <param name="port">The port; null for a free one.</param>
    /// <param name="onLine">Gets what the server says, from several threads.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="LocalServerException">It ended before it was ready.</exception>
    public static async Task<ServerProcess> StartAsync(
        Func<int, ServerCommand> serve, int? port, Action<string> onLine, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var chosen = port ?? LocalPort.Next();
            var server = new ServerProcess(serve(chosen), chosen, onLine);
            try
            {
                var first = await Task.WhenAny(server._ready.Task, server.Exit).WaitAsync(cancellationToken).ConfigureAwait(false);
                if (first == server._ready.Task)
                    return server;
            }
            catch (OperationCanceledException)
            {
                await server.DisposeAsync().ConfigureAwait(false);
                throw;
            }

            await server.DisposeAsync().ConfigureAwait(false);

            // Another process may have taken a free port in between.
            if (port is not null || attempt == Attempts || !server._isPortTaken)
            {
                var code = await server.Exit.ConfigureAwait(false);
                throw new LocalServerException(server.Problem ?? server._lastLine ?? $"the server ended with exit code {code}");
            }
        }
    }

    /// <summary>Ends the server and waits until it is gone.</summary>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private void Take(string line)
    {
        _isPortTaken |= line.Contains("Address already in use", StringComparison.Ordinal);
        _lastLine = line;
        _onLine(line);
        if (_command.Explain(line) is { } problem && problem != Problem)
        {
            Problem = problem;
            _onLine($"That is: {problem}");
        }

        if (line.Contains(_command.ReadyText, StringComparison.Ordinal))
            _ready.TrySetResult();
    }
}
