namespace Lanner;

/// <summary>
/// Closes a WebSocket with a code and a reason: FastAPI's <c>WebSocketException</c>. Before the connection is accepted the handshake is
/// refused with 403.
/// </summary>
/// <param name="code">Close code (RFC 6455, 7.4), such as 1008 for a violated policy; 3000 to 4999 are free for applications.</param>
/// <param name="reason">What the client is told; cut where it is longer than 123 bytes.</param>
/// <exception cref="ArgumentOutOfRangeException">The code is none that may be sent.</exception>
public sealed class WebSocketException(int code, string? reason = null) : Exception($"{code} {reason}".TrimEnd())
{
    /// <summary>Close code.</summary>
    public int Code { get; } = Runtime.CloseCodes.Checked(code);

    /// <summary>What the client is told; null for nothing.</summary>
    public string? Reason { get; } = reason;
}
