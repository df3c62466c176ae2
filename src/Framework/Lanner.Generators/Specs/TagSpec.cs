namespace Lanner.Generators.Specs;

/// <summary>The member by which a derived type is known, and its value.</summary>
internal sealed record TagSpec(string WireName, string Value);
