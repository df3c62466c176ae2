namespace Lanner.Runtime;

/// <summary>A router as the application includes it.</summary>
/// <param name="Router">The router.</param>
/// <param name="Prefix">All that stands before the router's own prefix.</param>
/// <param name="Tags">Tags added by the inclusion.</param>
internal sealed record RouterInclusion(RouterDescription Router, string Prefix, IReadOnlyList<string> Tags)
{
    /// <summary>All that stands before the router's own prefix; the prefixes of outer groups are known once the endpoints are built.</summary>
    public string Prefix { get; set; } = Prefix;
}
