using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Lanner.Data.Tests.Cuts;

/// <summary>Stands between a service and PostgreSQL, passes on one message of the protocol after the other, and cuts a connection at a given one.</summary>
public sealed class CutProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<CutConnection, Task> _connections = new();
    private readonly Lock _lock = new();
    private readonly string _host;
    private readonly int _port;
    private readonly Task _accepting;

    private CutPoint? _point;
    private CutConnection? _victim;
    private int _clientMessages;
    private int _serverMessages;

    private CutProxy(NpgsqlConnectionStringBuilder server)
    {
        (_host, _port) = (server.Host!, server.Port);
        _listener.Start();
        ConnectionString = new NpgsqlConnectionStringBuilder(server.ToString())
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ToString();
        _accepting = AcceptAsync();
    }

    /// <summary>Leads to the server through this proxy.</summary>
    public string ConnectionString { get; }

    /// <summary>The messages of both sides since the last <see cref="Arm"/>.</summary>
    public (int Client, int Server) Messages
    {
        get
        {
            lock (_lock)
                return (_clientMessages, _serverMessages);
        }
    }

    public static CutProxy Start(string serverConnectionString) => new(new NpgsqlConnectionStringBuilder(serverConnectionString));

    /// <summary>Counts messages anew and cuts once, at <paramref name="point"/>, if one is given.</summary>
    public void Arm(CutPoint? point)
    {
        lock (_lock)
            (_point, _victim, _clientMessages, _serverMessages) = (point, null, 0, 0);
    }

    /// <summary>Waits until the server has done and undone all that it does with what it got of the connection that was cut.</summary>
    /// <returns>Whether a connection was cut.</returns>
    public async Task<bool> SettleAsync()
    {
        Task? connection = null;
        lock (_lock)
        {
            if (_victim is { } victim && _connections.TryGetValue(victim, out var running))
                connection = running;
        }
        if (connection is not null)
            await connection;
        return _victim is not null;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        foreach (var connection in _connections.Keys)
            connection.Dispose();
        await Task.WhenAll(_connections.Values);
        _stop.Dispose();
    }

    /// <summary>Counts one message; tells whether the connection is cut at it.</summary>
    internal bool IsCutAt(CutConnection connection, Cut cut)
    {
        lock (_lock)
        {
            var number = cut switch
            {
                Cut.BeforeClientMessage => ++_clientMessages,
                Cut.AfterClientMessage => _clientMessages,
                _ => ++_serverMessages,
            };
            if (_victim is not null || _point != new CutPoint(cut, number))
                return false;
            _victim = connection;
            return true;
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var connection = new CutConnection(this, client, await ConnectAsync());
                _connections[connection] = connection.RunAsync();
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy ends.
        }
    }

    private async Task<Socket> ConnectAsync()
    {
        // A path is the folder of a Unix domain socket, as for libpq.
        EndPoint server = _host.StartsWith('/')
            ? new UnixDomainSocketEndPoint($"{_host}/.s.PGSQL.{_port}")
            : new DnsEndPoint(_host, _port);
        var socket = server is UnixDomainSocketEndPoint
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server, _stop.Token);
        return socket;
    }
}
