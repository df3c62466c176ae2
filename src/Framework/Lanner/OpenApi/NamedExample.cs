using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>A named example, as <c>[Example]</c> declares it.</summary>
/// <param name="Name">Name of the example.</param>
/// <param name="ValueJson">The value, as JSON text.</param>
/// <param name="Summary">Short text about it.</param>
/// <param name="Description">Long text about it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record NamedExample(string Name, string ValueJson, string? Summary, string? Description);
