using System.Buffers;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using Lanner.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lanner;

/// <content>Receiving.</content>
public sealed partial class WebSocketConnection
{
    private const int ChunkSize = 4096;

    /// <summary>Waits for a text message.</summary>
    /// <param name="cancellationToken">Gives up; the connection is broken then.</param>
    /// <exception cref="WebSocketDisconnectException">The client has closed the connection.</exception>
    /// <exception cref="WebSocketException">The message is binary (1003) or larger than <see cref="LannerOptions.MaxWebSocketMessageSize"/> (1009).</exception>
    public async Task<string> ReceiveTextAsync(CancellationToken cancellationToken = default)
    {
        var message = await ReceiveAsync(WebSocketMessageType.Text, cancellationToken);
        return Encoding.UTF8.GetString(message.WrittenSpan);
    }

    /// <summary>Waits for a binary message.</summary>
    /// <param name="cancellationToken">Gives up; the connection is broken then.</param>
    /// <exception cref="WebSocketDisconnectException">The client has closed the connection.</exception>
    /// <exception cref="WebSocketException">The message is text (1003) or larger than <see cref="LannerOptions.MaxWebSocketMessageSize"/> (1009).</exception>
    public async Task<byte[]> ReceiveBytesAsync(CancellationToken cancellationToken = default)
    {
        var message = await ReceiveAsync(WebSocketMessageType.Binary, cancellationToken);
        return message.WrittenSpan.ToArray();
    }

    /// <summary>The text messages, until the client closes the connection.</summary>
    /// <param name="cancellationToken">Gives up; the connection is broken then.</param>
    public async IAsyncEnumerable<string> ReceiveAllTextAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await ReceiveOrEndAsync(WebSocketMessageType.Text, cancellationToken) is { } message)
            yield return Encoding.UTF8.GetString(message.WrittenSpan);
    }

    /// <summary>The binary messages, until the client closes the connection.</summary>
    /// <param name="cancellationToken">Gives up; the connection is broken then.</param>
    public async IAsyncEnumerable<byte[]> ReceiveAllBytesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await ReceiveOrEndAsync(WebSocketMessageType.Binary, cancellationToken) is { } message)
            yield return message.WrittenSpan.ToArray();
    }

    private async Task<ArrayBufferWriter<byte>?> ReceiveOrEndAsync(WebSocketMessageType type, CancellationToken cancellationToken)
    {
        try
        {
            return await ReceiveAsync(type, cancellationToken);
        }
        catch (WebSocketDisconnectException)
        {
            return null;
        }
    }

    private async Task<ArrayBufferWriter<byte>> ReceiveAsync(WebSocketMessageType type, CancellationToken cancellationToken)
    {
        var socket = Accepted();
        if (CloseCode is not null)
            throw Disconnected();
        var limit = HttpContext.RequestServices.GetRequiredService<IOptions<LannerOptions>>().Value.MaxWebSocketMessageSize;
        var token = cancellationToken.CanBeCanceled ? cancellationToken : HttpContext.RequestAborted;
        var message = new ArrayBufferWriter<byte>();
        try
        {
            // A connection that is silent holds no buffer.
            var chunk = await socket.ReceiveAsync(Memory<byte>.Empty, token);
            while (true)
            {
                if (chunk.MessageType == WebSocketMessageType.Close)
                    throw await CloseReceivedAsync(socket);
                if (chunk.MessageType != type)
                    throw new WebSocketException(CloseCodes.UnsupportedData, $"A {(type == WebSocketMessageType.Text ? "text" : "binary")} message is expected");
                if (chunk.EndOfMessage)
                    return message;
                if (message.WrittenCount >= limit)
                    throw new WebSocketException(CloseCodes.MessageTooBig, $"A message has at most {limit} bytes");
                var free = message.GetMemory(ChunkSize);
                chunk = await socket.ReceiveAsync(free[..(int)Math.Min(free.Length, limit - message.WrittenCount)], token);
                message.Advance(chunk.Count);
            }
        }
        catch (Exception exception) when (IsBroken(exception) && !cancellationToken.IsCancellationRequested)
        {
            throw Broken();
        }
    }

    private async Task<WebSocketDisconnectException> CloseReceivedAsync(WebSocket socket)
    {
        var (code, reason) = ((int?)socket.CloseStatus ?? CloseCodes.NoStatus, socket.CloseStatusDescription);
        await _sending.WaitAsync(CancellationToken.None);
        try
        {
            (CloseCode, CloseReason) = (code, reason);

            // RFC 6455, 5.5.1: a close frame is answered with one.
            await socket.CloseOutputAsync((WebSocketCloseStatus)(code == CloseCodes.NoStatus ? CloseCodes.Normal : code), null, HttpContext.RequestAborted);
        }
        finally
        {
            _ = _sending.Release();
        }

        return Disconnected();
    }
}
