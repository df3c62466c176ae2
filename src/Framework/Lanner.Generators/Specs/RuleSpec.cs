namespace Lanner.Generators.Specs;

/// <summary>The rule of a constrained value.</summary>
/// <param name="Type">Type of the static field that holds it, such as <c>NumberRule&lt;int&gt;</c>.</param>
/// <param name="Creation">Expression that makes it, such as <c>new() { Ge = 1, Le = 100 }</c>.</param>
internal sealed record RuleSpec(string Type, string Creation);
