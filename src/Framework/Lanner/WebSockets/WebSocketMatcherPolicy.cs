using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Lanner.Runtime;

/// <summary>Keeps WebSocket handshakes and other requests apart, so that a path can serve both.</summary>
internal sealed class WebSocketMatcherPolicy(ErrorResponses errors) : MatcherPolicy, IEndpointSelectorPolicy
{
    private readonly Endpoint _refusal =
        new(http => WebSocketHandshake.RefuseAsync(http, errors), EndpointMetadataCollection.Empty, "WebSocket handshake that fails");

    // After the platform's choice by HTTP method, which is at -1000.
    public override int Order => -900;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsWebSocket);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var isHandshake = WebSocketHandshake.Is(httpContext);
        var (hasWebSocket, hasOther) = (false, false);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates.IsValidCandidate(i))
                continue;
            var endpoint = candidates[i].Endpoint;
            var isWebSocket = IsWebSocket(endpoint);
            hasWebSocket |= isWebSocket;

            // Endpoints of others, such as applications below a path, decide for themselves.
            if (endpoint.Metadata.GetMetadata<Operation>() is not null && isWebSocket != isHandshake)
                candidates.SetValidity(i, false);
            else
                hasOther |= !isWebSocket;
        }

        var isRefused = hasWebSocket && !isHandshake
            && (hasOther ? WebSocketHandshake.IsAskedFor(httpContext) : WebSocketHandshake.IsMeant(httpContext));
        if (isRefused)
            httpContext.SetEndpoint(_refusal);
        return Task.CompletedTask;
    }

    private static bool IsWebSocket(Endpoint endpoint) => endpoint.Metadata.GetMetadata<Operation>() is { IsWebSocket: true };
}
