using System.Net.Sockets;
using System.Text;

namespace Lanner.Tests.Platform;

/// <summary>One request and its answer, byte for byte.</summary>
internal static class RawExchange
{
    /// <summary>Sends a request on a connection of its own; the answer without its date.</summary>
    /// <param name="server">The server.</param>
    /// <param name="request">The request line, then headers, each on a line; after an empty line the body.</param>
    public static async Task<string> SendAsync(Uri server, string request)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var parts = request.Split("\n\n", 2);
        var lines = parts[0].Split('\n').ToList();
        lines.Insert(1, "Host: test\r\nConnection: close");
        var body = parts.Length > 1 ? parts[1] : "";
        if (body.Length > 0)
            lines.Add($"Content-Length: {Encoding.UTF8.GetByteCount(body)}");

        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port, cancellation);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n" + body), cancellation);
        using var answer = new MemoryStream();
        var buffer = new byte[8192];
        while (!IsUpgraded(answer) && await stream.ReadAsync(buffer, cancellation) is > 0 and var count)
            answer.Write(buffer, 0, count);
        return string.Join("\r\n", Encoding.UTF8.GetString(answer.ToArray()).Split("\r\n").Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal)));
    }

    // Such a connection stays open.
    private static bool IsUpgraded(MemoryStream answer)
    {
        var text = Encoding.ASCII.GetString(answer.ToArray());
        return text.StartsWith("HTTP/1.1 101", StringComparison.Ordinal) && text.Contains("\r\n\r\n", StringComparison.Ordinal);
    }
}
