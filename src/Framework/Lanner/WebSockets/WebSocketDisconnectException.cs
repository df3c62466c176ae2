namespace Lanner;

/// <summary>
/// The client has left, or the connection is closed: FastAPI's <c>WebSocketDisconnect</c>. Thrown where a message is awaited or sent; an endpoint
/// that does not catch it just ends.
/// </summary>
/// <param name="code">Close code of the client; 1005 for none, 1006 where the connection broke.</param>
/// <param name="reason">What the client said.</param>
public sealed class WebSocketDisconnectException(int code, string? reason = null) : Exception($"The WebSocket is closed: {code} {reason}".TrimEnd())
{
    /// <summary>Close code of the client; 1005 for none, 1006 where the connection broke.</summary>
    public int Code { get; } = code;

    /// <summary>What the client said; null for nothing.</summary>
    public string? Reason { get; } = reason;
}
