using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Lanner.Runtime;

/// <summary>
/// Makes the platform's routing match paths as FastAPI does, for endpoints that have an <see cref="ExactPath"/>. It works where routing
/// builds its tables, before methods are looked at, so that a request costs no more than the comparison of its path.
/// </summary>
internal sealed class ExactPathPolicy : MatcherPolicy, INodeBuilderPolicy
{
    // Before the platform's policies: a path that does not match has no method that could be refused.
    public override int Order => -2000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => PathOf(endpoint) is not null);

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints)
    {
        var paths = new ExactPathSet([.. endpoints.Select(PathOf).OfType<ExactPath>()]);
        var edges = new List<PolicyNodeEdge>();
        foreach (var fitting in paths.Outcomes())
        {
            var chosen = endpoints.Where(endpoint => IsChosen(endpoint, paths, fitting)).ToList();
            if (chosen.Count > 0)
                edges.Add(new(new ExactPathEdge(paths, fitting, IsRedirect: false, OwnPath.Of(chosen)), chosen));
        }

        // As in FastAPI, the redirect comes after all routes and before the frontends.
        if (paths.RedirectsSlashes && endpoints.All(endpoint => PathOf(endpoint) is not null || endpoint is RouteEndpoint { Order: int.MaxValue }))
            edges.Add(new(new ExactPathEdge(paths, 0, IsRedirect: true, Own: null), [SlashRedirect.Endpoint]));
        return edges;
    }

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) => new ExactPathTable(exitDestination, edges);

    private static ExactPath? PathOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<ExactPath>();

    private static bool IsChosen(Endpoint endpoint, ExactPathSet paths, ulong fitting) =>
        PathOf(endpoint) is { } path ? paths.Contains(fitting, path) : fitting == 0 || endpoint.Metadata.GetMetadata<FrontendMetadata>() is null;
}
