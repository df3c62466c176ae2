using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>One member of an object's schema.</summary>
/// <param name="Name">Name on the wire.</param>
/// <param name="Schema">Schema of the value.</param>
/// <param name="Required">Whether the member must be present.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record SchemaProperty(string Name, Schema Schema, bool Required);
