using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Lanner.Runtime;

/// <summary>
/// Tells handshakes (RFC 6455, 4.2) from other requests, and those that fail. The platform's middleware for WebSockets runs at the endpoints that are
/// WebSockets, so that all others see requests as without it; hence its conditions stand here as well.
/// </summary>
internal static class WebSocketHandshake
{
    private const string Protocol = "websocket";
    private const int KeyLength = 16;

    /// <summary>The version of the protocol that the platform speaks, the only one.</summary>
    public const string Version = "13";

    /// <summary>Whether the request is a whole handshake.</summary>
    public static bool Is(HttpContext http)
    {
        if (http.Features.Get<IHttpWebSocketFeature>() is { } known)
            return known.IsWebSocketRequest;
        var headers = http.Request.Headers;
        if (headers.SecWebSocketVersion != Version)
            return false;
        return IsExtendedConnect(http)
            || (http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
                && HttpMethods.IsGet(http.Request.Method)
                && Names(headers.Upgrade, Protocol)
                && Names(headers.Connection, "Upgrade")
                && IsKey(headers.SecWebSocketKey));
    }

    /// <summary>Whether the client asks for the protocol: by Upgrade, or by an extended CONNECT of HTTP/2 (RFC 8441).</summary>
    public static bool IsAskedFor(HttpContext http) => IsExtendedConnect(http) || Names(http.Request.Headers.Upgrade, Protocol);

    /// <summary>Whether the client means a handshake, though it may have left out what asks for it.</summary>
    public static bool IsMeant(HttpContext http) =>
        IsAskedFor(http) || http.Request.Headers.SecWebSocketKey.Count > 0 || http.Request.Headers.SecWebSocketVersion.Count > 0;

    /// <summary>Answers a handshake that fails: 426 with the version that is spoken where the client wants another one, else 400.</summary>
    public static Task RefuseAsync(HttpContext http, ErrorResponses errors)
    {
        var (request, response) = (http.Request, http.Response);
        response.Headers.SecWebSocketVersion = Version;
        var version = request.Headers.SecWebSocketVersion;
        if (version.Count == 0 || version == Version)
            return errors.SendAsync(http, StatusCodes.Status400BadRequest, "The WebSocket handshake is invalid");
        if (HttpProtocol.IsHttp11(request.Protocol))
        {
            response.Headers.Upgrade = Protocol;
            response.Headers.Connection = "Upgrade";
        }

        return errors.SendAsync(http, StatusCodes.Status426UpgradeRequired, $"The WebSocket version is not supported: {Version} is");
    }

    private static bool IsExtendedConnect(HttpContext http) =>
        http.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true } connect
        && string.Equals(connect.Protocol, Protocol, StringComparison.OrdinalIgnoreCase);

    private static bool Names(StringValues lines, string value) =>
        lines.Any(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries).Contains(value, StringComparer.OrdinalIgnoreCase));

    private static bool IsKey(StringValues key)
    {
        Span<byte> bytes = stackalloc byte[KeyLength];
        return key.Count == 1 && Convert.TryFromBase64String(key.ToString(), bytes, out var length) && length == KeyLength;
    }
}
