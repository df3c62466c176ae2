namespace Lanner.Generators.Specs;

/// <summary>A service that must be registered.</summary>
/// <param name="Type">The type as C# text.</param>
/// <param name="Key">The key as C# text; null for none.</param>
/// <param name="Parameter">Name of the parameter.</param>
/// <param name="DeclaredAs">The operation or dependency that has the parameter.</param>
internal sealed record ServiceSpec(string Type, string? Key, string Parameter, string DeclaredAs);
