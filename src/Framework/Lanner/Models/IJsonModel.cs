using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Reads, writes and describes one type as JSON. Models are structs without fields, so that generic code over them is specialised.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<T>
{
    /// <summary>
    /// Reads the next value. What does not fit is added to the errors, with locations relative to the value, and the result is <c>default</c>.
    /// The value is consumed either way. When the reader becomes malformed, neither the result nor the added errors mean anything.
    /// </summary>
    static abstract T Read(ref JsonReader reader, ref ErrorList errors);

    /// <summary>Writes a value.</summary>
    static abstract void Write(ref JsonWriter writer, T value);

    /// <summary>The schema for one side of the wire.</summary>
    static abstract Schema Schema(SchemaMode mode);
}
