using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Writes a value of a type without a name.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="writer">Takes the JSON.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ModelWriter<T>(ref JsonWriter writer, T value);
