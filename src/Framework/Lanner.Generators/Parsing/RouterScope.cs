using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>What stands around a router where it is included.</summary>
/// <param name="Prefix">All that stands before the router's own prefix.</param>
/// <param name="Requirements">Dependencies of the routers around it, outermost first.</param>
/// <param name="Routers">The routers around it, outermost first.</param>
internal sealed record RouterScope(string Prefix, IReadOnlyList<Requirement> Requirements, IReadOnlyList<INamedTypeSymbol> Routers)
{
    /// <summary>Nothing stands around the router.</summary>
    public static RouterScope None { get; } = new("", [], []);

    /// <summary>Whether the router's operations differ from those it has alone.</summary>
    public bool ChangesOperations => Requirements.Count > 0 || Prefix.Contains('{');
}
