using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;

namespace Bench.Transport;

/// <summary>
/// Lets Kestrel listen to pipes instead of sockets. What is left of a request's time is the server's own work: HTTP parsing, hosting,
/// routing, and the application.
/// </summary>
internal sealed class MemoryListenerFactory : IConnectionListenerFactory
{
    private readonly Channel<ConnectionContext> _connections = Channel.CreateUnbounded<ConnectionContext>();

    /// <summary>Opens a connection and gives the client's end.</summary>
    public MemoryClient Connect()
    {
        var connection = new MemoryConnection();
        _connections.Writer.TryWrite(connection);
        return new MemoryClient(connection.Client);
    }

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IConnectionListener>(new Listener(endpoint, _connections));

    private sealed class Listener(EndPoint endpoint, Channel<ConnectionContext> connections) : IConnectionListener
    {
        public EndPoint EndPoint => endpoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) =>
            await connections.Reader.WaitToReadAsync(cancellationToken) && connections.Reader.TryRead(out var connection) ? connection : null;

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            connections.Writer.TryComplete();
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
