using Microsoft.CodeAnalysis;

namespace Lanner.Generators;

/// <content>Streams and WebSockets.</content>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor NotAStream = Error("LAN0070", "Event stream without items",
        "'{0}' has EventStream = true, but returns '{1}': return IAsyncEnumerable<T> or IEnumerable<T>, whose items become the events");

    public static readonly DiagnosticDescriptor WebSocketWithBody = Error("LAN0071", "WebSocket endpoint reads a body",
        "'{0}' takes '{1}' from the body, which a WebSocket handshake does not have: receive it as a message, or read it from the path or query");

    public static readonly DiagnosticDescriptor WebSocketWithResult = Error("LAN0072", "WebSocket endpoint returns a value",
        "'{0}' returns '{1}', which nobody receives: return Task, and send values as messages");

    public static readonly DiagnosticDescriptor WebSocketOutsideEndpoint = Error("LAN0073", "WebSocket outside a WebSocket endpoint",
        "'{0}' takes the WebSocket '{1}', but '{2}' answers HTTP requests: mark '{2}' with [WebSocket], or take HttpContext");
}
