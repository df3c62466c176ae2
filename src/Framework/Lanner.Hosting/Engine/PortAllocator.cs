using System.Net;
using System.Net.Sockets;

namespace Lanner.Hosting.Engine;

/// <summary>Finds free ports on the loopback interface. One can be taken by another program before it is used; whoever asked then asks again.</summary>
internal sealed class PortAllocator
{
    private readonly Lock _lock = new();
    private readonly Queue<int> _recent = new();

    public int Next()
    {
        lock (_lock)
        {
            while (true)
            {
                var port = Free();
                if (_recent.Contains(port))
                    continue;
                if (_recent.Count == 100)
                    _recent.Dequeue();
                _recent.Enqueue(port);
                return port;
            }
        }
    }

    /// <summary>Whether a program listens on a port of this machine now.</summary>
    public static bool IsTaken(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
