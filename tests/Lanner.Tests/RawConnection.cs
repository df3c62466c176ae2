using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lanner.Tests;

/// <summary>One TCP connection to a served application: sends bytes as they are and reads answers of a known length.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly List<byte> _received = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<RawConnection> OpenAsync(ServedApi api)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, api.Client.BaseAddress!.Port, Cancellation);
        return connection;
    }

    /// <summary>One request on a connection of its own; the status and the whole answer.</summary>
    public static async Task<(int Status, string Answer)> AskAsync(ServedApi api, string request)
    {
        using var connection = await OpenAsync(api);
        await connection.SendAsync(request);
        return await connection.ReadAnswerAsync();
    }

    /// <summary>Sends characters as Latin-1, each as one byte.</summary>
    public async Task SendAsync(string text) => await _socket.SendAsync(Encoding.Latin1.GetBytes(text), Cancellation);

    /// <summary>Says that nothing more is sent.</summary>
    public void EndSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>The next answer with a Content-Length, or none and no content.</summary>
    public async Task<(int Status, string Answer)> ReadAnswerAsync()
    {
        string head;
        while (!(head = Text()).Contains("\r\n\r\n", StringComparison.Ordinal))
            await ReceiveAsync();
        var start = head.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        var lengthLine = head[..start].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var end = start + (lengthLine is null ? 0 : int.Parse(lengthLine.AsSpan("Content-Length:".Length), System.Globalization.CultureInfo.InvariantCulture));
        while (_received.Count < end)
            await ReceiveAsync();
        var answer = Text()[..end];
        _received.RemoveRange(0, end);
        return (int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture), answer);
    }

    public void Dispose() => _socket.Dispose();

    private string Text() => Encoding.Latin1.GetString([.. _received]);

    private async Task ReceiveAsync()
    {
        var buffer = new byte[4096];
        var count = await _socket.ReceiveAsync(buffer, Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        if (count == 0)
            throw new IOException($"The connection was closed after: {Text()}");
        _received.AddRange(buffer.AsSpan(0, count));
    }
}
