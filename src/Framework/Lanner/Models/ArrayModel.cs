using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Arrays; on the wire the same as lists.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
/// <typeparam name="TModel">Model of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArrayModel<T, TModel> : IJsonModel<T[]>
    where TModel : struct, IJsonModel<T>
{
    /// <inheritdoc/>
    public static T[] Read(ref JsonReader reader, ref ErrorList errors) => ListModel<T, TModel>.Read(ref reader, ref errors) is { } list ? [.. list] : null!;

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, T[] value)
    {
        if (value is null)
            writer.WriteNull();
        else
            ArrayItems.Write<T, TModel>(ref writer, value.AsSpan());
    }

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ArrayItems.Schema<T, TModel>(mode, unique: false);
}
