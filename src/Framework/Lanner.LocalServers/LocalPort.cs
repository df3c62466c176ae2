using System.Net;
using System.Net.Sockets;

namespace Lanner.LocalServers;

/// <summary>Ports of this machine.</summary>
internal static class LocalPort
{
    /// <summary>One that was free a moment ago.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
