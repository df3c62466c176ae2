namespace Lanner.Runtime;

/// <summary>One way on from a place in the routing tables.</summary>
/// <param name="Paths">All paths of the place.</param>
/// <param name="Fitting">The paths that a request fits, as bits.</param>
/// <param name="IsRedirect">Whether the request fits none, but one with the other ending.</param>
/// <param name="Own">The path, where its methods are known and some are of operations.</param>
internal sealed record ExactPathEdge(ExactPathSet Paths, ulong Fitting, bool IsRedirect, OwnPath? Own)
{
    public override string ToString() => IsRedirect ? "slash redirect" : $"paths {Fitting:x}";
}
