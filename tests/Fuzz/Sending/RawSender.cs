using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Fuzz;

/// <summary>Writes requests to a socket, so that they may be wrong in any way, and reads the first answer.</summary>
internal sealed class RawSender(Uri address)
{
    public async Task<FuzzAnswer> SendAsync(FuzzRequest request, string trace, TimeSpan patience)
    {
        using var giveUp = new CancellationTokenSource(patience);
        var watch = Stopwatch.StartNew();
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port, giveUp.Token);
            var stream = client.GetStream();
            await stream.WriteAsync(BytesOf(request, trace), giveUp.Token);
            // Nothing more comes: a server that waits for the rest of a body learns it here.
            client.Client.Shutdown(SocketShutdown.Send);
            return await ReadAsync(stream, watch, giveUp.Token);
        }
        catch (OperationCanceledException)
        {
            return new(Ending.Hung, Time: watch.Elapsed);
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return new(Ending.Broken, Time: watch.Elapsed);
        }
    }

    private byte[] BytesOf(FuzzRequest request, string trace)
    {
        var head = new StringBuilder($"{request.Method} {request.Target} HTTP/1.1\r\nHost: {address.Authority}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"traceparent: 00-{trace}-0000000000000001-00\r\n");
        foreach (var (name, value) in request.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (request.ClaimedLength is null or >= 0 && (request.Body is not null || request.ClaimedLength is not null))
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {request.ClaimedLength ?? request.Body!.Length}\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. request.Body ?? []];
    }

    private static async Task<FuzzAnswer> ReadAsync(NetworkStream stream, Stopwatch watch, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (kept.Length < buffer.Length && await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            kept.Write(buffer, 0, read);
            if (Encoding.Latin1.GetString(kept.GetBuffer(), 0, (int)kept.Length).Contains("\r\n\r\n", StringComparison.Ordinal))
                break;
        }

        var text = Encoding.Latin1.GetString(kept.GetBuffer(), 0, (int)kept.Length);
        return text.Split(' ') is [var version, { Length: >= 3 } status, ..] && version.StartsWith("HTTP/", StringComparison.Ordinal)
            ? new(Ending.Answered, int.Parse(status.AsSpan(0, 3), CultureInfo.InvariantCulture), kept.Length, watch.Elapsed)
            : new(Ending.Broken, Time: watch.Elapsed);
    }
}
