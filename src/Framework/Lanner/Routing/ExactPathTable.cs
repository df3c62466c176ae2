using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Matching;

namespace Lanner.Runtime;

/// <summary>Chooses the way on for a request, by the paths that it fits.</summary>
internal sealed class ExactPathTable : PolicyJumpTable
{
    private readonly ExactPath[] _paths;
    private readonly (ulong Fitting, int Destination, OwnPath? Own)[] _destinations;
    private readonly int _redirect;
    private readonly int _only;
    private readonly OwnPath? _own;
    private readonly int _exit;

    public ExactPathTable(int exit, IReadOnlyList<PolicyJumpTableEdge> edges)
    {
        var states = edges.Select(edge => (State: (ExactPathEdge)edge.State, edge.Destination)).ToList();
        _exit = exit;
        _redirect = states.Where(edge => edge.State.IsRedirect).Select(edge => edge.Destination).DefaultIfEmpty(-1).Single();
        _destinations = [.. states.Where(edge => !edge.State.IsRedirect).Select(edge => (edge.State.Fitting, edge.Destination, edge.State.Own))];
        _paths = states.Count == 0 ? [] : [.. states[0].State.Paths.Paths];
        _own = _destinations.Where(known => known.Fitting == 1).Select(known => known.Own).SingleOrDefault();
        _only = _paths.Length == 1 ? _destinations.Where(known => known.Fitting == 1).Select(known => known.Destination).DefaultIfEmpty(-1).Single() : -1;
    }

    public override int GetDestination(HttpContext httpContext)
    {
        var path = httpContext.Request.Path.Value.AsSpan();
        if (_only >= 0 && _paths[0].Fit(path) == PathFit.Exact)
        {
            _own?.Mark(httpContext);
            return _only;
        }

        var fitting = 0ul;
        var isRedirected = false;
        for (var index = 0; index < _paths.Length; index++)
        {
            var fit = _paths[index].Fit(path);
            if (fit == PathFit.Exact)
                fitting |= 1ul << index;
            else
                isRedirected |= fit == PathFit.OtherSlash && _paths[index].RedirectsSlashes;
        }

        if (fitting == 0 && isRedirected && _redirect >= 0 && path is not "/")
            return _redirect;
        foreach (var (known, destination, own) in _destinations)
        {
            if (known != fitting)
                continue;
            own?.Mark(httpContext);
            return destination;
        }

        return _exit;
    }
}
