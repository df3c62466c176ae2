using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Lanner.Dashboard;

/// <summary>
/// A port that the dashboard holds from the moment at which its address is told, long before the server behind it is up: callers wait in the queue of the
/// operating system and are not refused.
/// </summary>
internal sealed class DashboardListener : IDisposable
{
    private readonly Socket _socket;

    private DashboardListener(Socket socket, string host)
    {
        _socket = socket;
        EndPoint = (IPEndPoint)socket.LocalEndPoint!;
        Url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{EndPoint.Port}"));
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Its address for others.</summary>
    public Uri Url { get; }

    /// <summary>True when the asked port was taken and this is another one.</summary>
    public bool IsOther { get; private init; }

    /// <summary>Takes a port.</summary>
    /// <param name="url">The address asked for; null for any free port of this machine.</param>
    /// <param name="usesFreePort">True takes another port when that one is taken.</param>
    /// <exception cref="InvalidOperationException">The address cannot be used.</exception>
    public static DashboardListener Open(Uri? url, bool usesFreePort)
    {
        if (url is null)
            return new DashboardListener(Bind(IPAddress.Loopback, 0), "localhost");
        if (url.Scheme != Uri.UriSchemeHttp)
            throw new InvalidOperationException($"The dashboard cannot listen on {url}: it speaks http only.");
        var address = Address(url);
        try
        {
            return new DashboardListener(Bind(address, url.Port), url.Host);
        }
        catch (SocketException exception) when (usesFreePort && exception.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return new DashboardListener(Bind(address, 0), url.Host) { IsOther = true };
        }
        catch (SocketException exception)
        {
            throw new InvalidOperationException($"The dashboard cannot listen on {url}: {exception.Message}. Give it another address.", exception);
        }
    }

    /// <summary>Gives the socket to the server, which closes it in the end.</summary>
    public Socket Socket => _socket;

    public void Dispose() => _socket.Dispose();

    private static IPAddress Address(Uri url) => url.Host switch
    {
        "localhost" => IPAddress.Loopback,
        "*" or "+" => IPAddress.Any,
        _ => IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) ? address
            : throw new InvalidOperationException($"The dashboard cannot listen on {url}: give localhost or an IP address as the host."),
    };

    private static Socket Bind(IPAddress address, int port)
    {
        var listener = new TcpListener(address, port);
        listener.Start();
        return listener.Server;
    }
}
