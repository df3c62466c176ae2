using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using Lanner.Runtime;
using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>
/// A WebSocket of a client: FastAPI's <c>WebSocket</c>. An endpoint accepts it, receives, sends and closes. One message is received at a time;
/// any number of callers may send. When the endpoint ends, the connection is closed.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody takes holds nothing.")]
public sealed partial class WebSocketConnection
{
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TaskCompletionSource _ended = new();
    private WebSocket? _socket;
    private volatile bool _hostStops;
    private int _hasLeft;

    internal WebSocketConnection(HttpContext http) => HttpContext = http;

    /// <summary>The request of the handshake. Headers and cookies of its response are sent when the connection is accepted.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>Whether the handshake was accepted.</summary>
    public bool IsAccepted => _socket is not null;

    /// <summary>The code with which either side closed the connection or the handshake was refused; null while it is open.</summary>
    public int? CloseCode { get; private set; }

    /// <summary>The reason given with <see cref="CloseCode"/>.</summary>
    public string? CloseReason { get; private set; }

    /// <summary>The subprotocols that the client speaks, in its order.</summary>
    public IList<string> RequestedSubprotocols => HttpContext.WebSockets.WebSocketRequestedProtocols;

    /// <summary>Completes the handshake.</summary>
    /// <param name="subprotocol">The subprotocol chosen of those that the client speaks; null for none.</param>
    /// <exception cref="InvalidOperationException">The connection was accepted or refused before.</exception>
    /// <exception cref="WebSocketDisconnectException">The host has begun to stop; the handshake is refused with 503.</exception>
    public async Task AcceptAsync(string? subprotocol = null)
    {
        if (IsAccepted || CloseCode is not null)
            throw new InvalidOperationException("The WebSocket was accepted or refused already.");
        if (_hostStops)
        {
            CloseCode = CloseCodes.ServiceRestart;
            HttpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            throw Disconnected();
        }

        _socket = await HttpContext.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { SubProtocol = subprotocol });

        // The signal may have come during the handshake, when there was nothing to close yet.
        if (_hostStops)
            _ = LeaveAsync();
    }

    /// <summary>Sends a text message.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Gives up; the connection is broken then.</param>
    /// <exception cref="WebSocketDisconnectException">The connection is closed.</exception>
    public Task SendTextAsync(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, cancellationToken);
    }

    /// <summary>Sends a binary message.</summary>
    /// <param name="bytes">The content; it must not change before the task has ended.</param>
    /// <param name="cancellationToken">Gives up; the connection is broken then.</param>
    /// <exception cref="WebSocketDisconnectException">The connection is closed.</exception>
    public Task SendBytesAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default) =>
        SendAsync(bytes, WebSocketMessageType.Binary, cancellationToken);

    /// <summary>
    /// Closes the connection. Before it is accepted the handshake is refused with 403. Does nothing where either side has closed it already.
    /// </summary>
    /// <param name="code">Close code (RFC 6455, 7.4).</param>
    /// <param name="reason">What the client is told; cut where it is longer than 123 bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is none that may be sent.</exception>
    public async Task CloseAsync(int code = CloseCodes.Normal, string? reason = null)
    {
        _ = CloseCodes.Checked(code);
        if (CloseCode is not null)
            return;
        (CloseCode, CloseReason) = (code, reason);
        if (_socket is not { } socket)
        {
            HttpContext.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await _sending.WaitAsync(CancellationToken.None);
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, CloseCodes.Fit(reason), HttpContext.RequestAborted);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            socket.Abort();
        }
        finally
        {
            _ = _sending.Release();
        }
    }

    /// <summary>The connection of a request; one for the endpoint and all its dependencies. Called by generated code.</summary>
    /// <param name="http">The request.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static WebSocketConnection Of(HttpContext http)
    {
        if (http.Features.Get<WebSocketConnection>() is { } known)
            return known;
        var connection = new WebSocketConnection(http);
        http.Features.Set(connection);
        return connection;
    }

    /// <summary>Ends what the endpoint has left: closes the connection, and waits a while for the client to close it too.</summary>
    internal async Task EndAsync()
    {
        try
        {
            await CloseAndWaitAsync();
        }
        finally
        {
            _ended.SetResult();
        }
    }

    private async Task CloseAndWaitAsync()
    {
        await CloseAsync();
        using var socket = _socket;
        if (socket is not { State: WebSocketState.CloseSent })
            return;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(HttpContext.RequestAborted);
        timeout.CancelAfter(CloseTimeout);
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), timeout.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            socket.Abort();
        }
    }

    /// <summary>
    /// Closes the connection because the host stops: an endpoint that receives or sends ends with <see cref="WebSocketDisconnectException"/>. A
    /// client that does not close it too loses it.
    /// </summary>
    internal async Task LeaveAsync()
    {
        _hostStops = true;
        if (!IsAccepted || CloseCode is not null || Interlocked.Exchange(ref _hasLeft, 1) != 0)
            return;
        var socket = _socket!;
        await CloseAsync(CloseCodes.ServiceRestart);
        await Task.WhenAny(_ended.Task, Task.Delay(CloseTimeout));
        if (!_ended.Task.IsCompleted)
            socket.Abort();
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message, WebSocketMessageType type, CancellationToken cancellationToken)
    {
        var socket = Accepted();
        await _sending.WaitAsync(cancellationToken);
        try
        {
            if (CloseCode is not null)
                throw Disconnected();
            await socket.SendAsync(message, type, endOfMessage: true, cancellationToken.CanBeCanceled ? cancellationToken : HttpContext.RequestAborted);
        }
        catch (Exception exception) when (IsBroken(exception) && !cancellationToken.IsCancellationRequested)
        {
            throw Broken();
        }
        finally
        {
            _ = _sending.Release();
        }
    }

    private WebSocket Accepted([CallerMemberName] string method = "") => _socket ?? throw new InvalidOperationException(
        $"{method}: the WebSocket is not accepted yet. Call AcceptAsync first.");

    private WebSocketDisconnectException Disconnected() => new(CloseCode ?? CloseCodes.Abnormal, CloseReason);

    private WebSocketDisconnectException Broken()
    {
        CloseCode ??= CloseCodes.Abnormal;
        return Disconnected();
    }

    private static bool IsBroken(Exception exception) =>
        exception is System.Net.WebSockets.WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;
}
