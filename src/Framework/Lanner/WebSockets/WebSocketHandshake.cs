using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Lanner.Runtime;

/// <summary>Tells the handshakes that fail (RFC 6455, 4.2): the platform knows only those that are right, and takes all else for plain requests.</summary>
internal static class WebSocketHandshake
{
    private const string Protocol = "websocket";

    /// <summary>The version of the protocol that the platform speaks, the only one.</summary>
    public const string Version = "13";

    /// <summary>Whether the client asks for the protocol: by Upgrade, or by an extended CONNECT of HTTP/2 (RFC 8441).</summary>
    public static bool IsAskedFor(HttpContext http) =>
        IsExtendedConnect(http) || http.Request.Headers.Upgrade.Any(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries).Contains(Protocol, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the client means a handshake, though it may have left out what asks for it.</summary>
    public static bool IsMeant(HttpContext http) =>
        IsAskedFor(http) || http.Request.Headers.SecWebSocketKey.Count > 0 || http.Request.Headers.SecWebSocketVersion.Count > 0;

    /// <summary>Answers a handshake that fails: 426 with the version that is spoken where the client wants another one, else 400.</summary>
    public static Task RefuseAsync(HttpContext http, ErrorResponses errors)
    {
        var (request, response) = (http.Request, http.Response);
        response.Headers.SecWebSocketVersion = Version;
        var version = request.Headers.SecWebSocketVersion;
        if (version.Count == 0 || version.ToString() == Version)
            return errors.SendAsync(http, StatusCodes.Status400BadRequest, "The WebSocket handshake is invalid");
        if (HttpProtocol.IsHttp11(request.Protocol))
        {
            response.Headers.Upgrade = Protocol;
            response.Headers.Connection = "Upgrade";
        }

        return errors.SendAsync(http, StatusCodes.Status426UpgradeRequired, $"The WebSocket version is not supported: {Version} is");
    }

    private static bool IsExtendedConnect(HttpContext http) =>
        http.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true, Protocol: Protocol };
}
