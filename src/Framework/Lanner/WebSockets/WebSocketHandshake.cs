using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Lanner.Runtime;

/// <summary>
/// Tells handshakes from other requests where the platform's middleware for WebSockets has not run: it runs at the endpoints that are WebSockets, so
/// that all others see requests as without it.
/// </summary>
internal static class WebSocketHandshake
{
    public static bool Is(HttpContext http)
    {
        if (http.Features.Get<IHttpWebSocketFeature>() is { } known)
            return known.IsWebSocketRequest;
        if (http.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true } connect)
            return string.Equals(connect.Protocol, "websocket", StringComparison.OrdinalIgnoreCase) && HasVersion(http.Request);
        return http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
            && HttpMethods.IsGet(http.Request.Method)
            && http.Request.Headers.GetCommaSeparatedValues("Upgrade").Contains("websocket", StringComparer.OrdinalIgnoreCase)
            && HasVersion(http.Request);
    }

    private static bool HasVersion(HttpRequest request) => request.Headers.SecWebSocketVersion == "13";
}
