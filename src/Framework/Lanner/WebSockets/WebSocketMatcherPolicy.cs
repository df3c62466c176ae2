using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Lanner.Runtime;

/// <summary>Keeps WebSocket handshakes and other requests apart, so that a path can serve both.</summary>
internal sealed class WebSocketMatcherPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    // After the platform's choice by HTTP method, which is at -1000.
    public override int Order => -900;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<Operation>() is { IsWebSocket: true });

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var isHandshake = WebSocketHandshake.Is(httpContext);
        for (var i = 0; i < candidates.Count; i++)
        {
            // Endpoints of others, such as applications below a path, decide for themselves.
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint.Metadata.GetMetadata<Operation>() is { } operation
                && operation.IsWebSocket != isHandshake)
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }
}
