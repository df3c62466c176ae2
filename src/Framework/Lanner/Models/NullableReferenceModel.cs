using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>A value or null, for reference types.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <typeparam name="TModel">The value's model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableReferenceModel<T, TModel> : IJsonModel<T?>
    where T : class
    where TModel : struct, IJsonModel<T>
{
    /// <inheritdoc/>
    public static T? Read(ref JsonReader reader, ref ErrorList errors) => reader.ReadNull() ? null : TModel.Read(ref reader, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, T? value)
    {
        if (value is null)
            writer.WriteNull();
        else
            TModel.Write(ref writer, value);
    }

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => NullableSchema.Of(TModel.Schema(mode));
}
