namespace Lanner.Generators.Specs;

/// <summary>One derived type of a polymorphic model.</summary>
/// <param name="Type">The type.</param>
/// <param name="Tag">What tells it apart.</param>
/// <param name="Depth">Number of its base types: of two that fit an object, the deeper one is meant.</param>
internal sealed record ChoiceSpec(TypeRef Type, string Tag, int Depth);
