namespace Lanner.Runtime;

/// <summary>What a union made of one value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Member">Number of the chosen type, from 1; 0 where none fits.</param>
/// <param name="End">Where the value's text ends.</param>
/// <param name="Errors">The errors where none fits.</param>
internal readonly record struct UnionOutcome(object? Value, int Member, int End, ErrorList Errors);
