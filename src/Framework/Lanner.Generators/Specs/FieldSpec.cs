namespace Lanner.Generators.Specs;

/// <summary>A member of a parameter model, as it is found in the request.</summary>
/// <param name="Name">Name on the wire, as errors tell it.</param>
/// <param name="Key">Name in the request.</param>
/// <param name="IsList">Whether every text of the name is taken.</param>
/// <param name="DefaultJson">Value when absent, as JSON; null for none.</param>
/// <param name="IsRequired">Whether its absence is an error.</param>
internal sealed record FieldSpec(string Name, string Key, bool IsList, string? DefaultJson, bool IsRequired);
