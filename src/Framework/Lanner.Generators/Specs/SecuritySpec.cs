namespace Lanner.Generators.Specs;

/// <summary>A security scheme that an operation uses.</summary>
/// <param name="Scheme">The instance as C# text.</param>
/// <param name="Scopes">The scopes asked for.</param>
internal sealed record SecuritySpec(string Scheme, EquatableArray<string> Scopes);
