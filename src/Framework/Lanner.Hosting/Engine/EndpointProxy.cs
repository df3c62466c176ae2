using System.Net;
using System.Net.Sockets;

namespace Lanner.Hosting.Engine;

/// <summary>
/// Listens on an endpoint's public port and passes each connection to one of the processes behind it, in turn. The port belongs to the
/// app host, so it stays the same when a process restarts on another port.
/// </summary>
internal sealed class EndpointProxy : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly IReadOnlyList<Socket> _listeners;
    private readonly TargetPorts _targets;
    private readonly Task _accepting;

    private EndpointProxy(IReadOnlyList<Socket> listeners, TargetPorts targets)
    {
        _listeners = listeners;
        _targets = targets;
        _accepting = Task.WhenAll(listeners.Select(AcceptAsync));
    }

    public int Port => ((IPEndPoint)_listeners[0].LocalEndPoint!).Port;

    /// <summary>Listens on both loopback addresses; browsers try ::1 first for localhost.</summary>
    /// <param name="port">The port; null for a free one.</param>
    /// <param name="targets">The processes behind it.</param>
    /// <exception cref="SocketException">The port is in use.</exception>
    public static EndpointProxy Listen(int? port, TargetPorts targets)
    {
        while (true)
        {
            var listener = Bind(IPAddress.Loopback, port ?? 0);
            if (!Socket.OSSupportsIPv6)
                return new EndpointProxy([listener], targets);
            try
            {
                return new EndpointProxy([listener, Bind(IPAddress.IPv6Loopback, ((IPEndPoint)listener.LocalEndPoint!).Port)], targets);
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                listener.Dispose();
                if (port is not null)
                    throw;
            }
            catch (SocketException)
            {
                // The machine knows IPv6 but has no ::1, as in many containers.
                return new EndpointProxy([listener], targets);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        foreach (var listener in _listeners)
            listener.Dispose();
        await _accepting.ConfigureAwait(false);
        _stop.Dispose();
    }

    // No option to reuse the address: on Linux it would let a second program listen on the port, and take every other connection.
    private static Socket Bind(IPAddress address, int port)
    {
        var listener = new TcpListener(address, port);
        listener.Start();
        return listener.Server;
    }

    private async Task AcceptAsync(Socket listener)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptAsync(_stop.Token).ConfigureAwait(false);
                _ = ServeAsync(client);
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // The client gave up before it was accepted.
            }
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using (client)
        {
            client.NoDelay = true;
            if (await ConnectAsync().ConfigureAwait(false) is not { } target)
            {
                // Nobody behind: a reset says so faster than silence.
                client.Close(0);
                return;
            }

            using (target)
                await Task.WhenAll(CopyAsync(client, target), CopyAsync(target, client)).ConfigureAwait(false);
        }
    }

    private async Task<Socket?> ConnectAsync()
    {
        foreach (var port in _targets.InTurn())
        {
            foreach (var address in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback })
            {
                var target = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await target.ConnectAsync(new IPEndPoint(address, port), _stop.Token).ConfigureAwait(false);
                    return target;
                }
                catch (Exception exception) when (exception is SocketException or OperationCanceledException)
                {
                    target.Dispose();
                }
            }
        }

        return null;
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            int count;
            while ((count = await from.ReceiveAsync(buffer, _stop.Token).ConfigureAwait(false)) > 0)
                await SendAllAsync(to, buffer.AsMemory(0, count)).ConfigureAwait(false);
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side is gone; the other must not wait for it.
            from.Close(0);
            to.Close(0);
        }
    }

    private async Task SendAllAsync(Socket to, ReadOnlyMemory<byte> data)
    {
        while (data.Length > 0)
            data = data[await to.SendAsync(data, _stop.Token).ConfigureAwait(false)..];
    }
}
