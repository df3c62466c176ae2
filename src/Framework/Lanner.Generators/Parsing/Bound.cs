using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>A bound of a number: its name in the attribute, its value and where it stands.</summary>
internal sealed record Bound(string Name, double Value, Location? Location);
