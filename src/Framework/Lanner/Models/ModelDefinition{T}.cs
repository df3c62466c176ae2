using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>A model that is found by its type at run time, and is read and written by its declared one.</summary>
/// <typeparam name="T">Type of the model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelDefinition<T> : ModelDefinition
{
    private protected ModelDefinition()
    {
    }

    /// <inheritdoc/>
    public override Type Type => typeof(T);

    /// <summary>Reads the next value.</summary>
    internal abstract T Read(ref JsonReader reader, ref ErrorList errors);

    /// <summary>Writes a value.</summary>
    internal abstract void Write(ref JsonWriter writer, T value);
}
