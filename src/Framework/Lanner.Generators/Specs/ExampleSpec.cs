namespace Lanner.Generators.Specs;

/// <summary>A named example of a parameter or body.</summary>
internal sealed record ExampleSpec(string Name, string ValueJson, string? Summary, string? Description);
