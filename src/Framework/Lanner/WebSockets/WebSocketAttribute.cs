namespace Lanner;

/// <summary>
/// Makes a static method of a <c>[Router]</c> class the endpoint of WebSockets: FastAPI's <c>websocket</c>. It takes a
/// <see cref="WebSocketConnection"/>, and parameters, dependencies and services as path operations do; no body. Requests that are no
/// WebSocket handshakes do not reach it. It is not in the OpenAPI document, which knows no WebSockets.
/// </summary>
/// <param name="path">Path below the router's prefix, such as <c>/rooms/{room}</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class WebSocketAttribute(string path) : Attribute
{
    /// <summary>Path below the router's prefix.</summary>
    public string Path { get; } = path;
}
