namespace Lanner.Generators.Specs;

/// <summary>A rule on a body parameter that runs when the whole request was read.</summary>
/// <param name="Validator">The rule.</param>
/// <param name="Type">Type of the value it takes, without null.</param>
/// <param name="WireName">Name of the member it takes; null for the model.</param>
internal sealed record DeferredValidatorSpec(ValidatorSpec Validator, TypeRef Type, string? WireName);
