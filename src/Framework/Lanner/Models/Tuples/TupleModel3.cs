using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Tuples: arrays of 3 items, each with its own type.</summary>
/// <typeparam name="T1">Type of item 1.</typeparam>
/// <typeparam name="TModel1">Model of item 1.</typeparam>
/// <typeparam name="T2">Type of item 2.</typeparam>
/// <typeparam name="TModel2">Model of item 2.</typeparam>
/// <typeparam name="T3">Type of item 3.</typeparam>
/// <typeparam name="TModel3">Model of item 3.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleModel<T1, TModel1, T2, TModel2, T3, TModel3> : IJsonModel<(T1, T2, T3)>
    where TModel1 : struct, IJsonModel<T1>
    where TModel2 : struct, IJsonModel<T2>
    where TModel3 : struct, IJsonModel<T3>
{
    /// <inheritdoc/>
    public static (T1, T2, T3) Read(ref JsonReader reader, ref ErrorList errors)
    {
        if (!TupleItems.TryBegin(ref reader, ref errors, out var items))
            return default;
        var item1 = items.Read<T1, TModel1>(ref reader, ref errors);
        var item2 = items.Read<T2, TModel2>(ref reader, ref errors);
        var item3 = items.Read<T3, TModel3>(ref reader, ref errors);
        return items.End(ref reader, ref errors) ? (item1, item2, item3) : default;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, (T1, T2, T3) value)
    {
        writer.Begin("["u8);
        TModel1.Write(ref writer, value.Item1);
        writer.Raw(","u8);
        TModel2.Write(ref writer, value.Item2);
        writer.Raw(","u8);
        TModel3.Write(ref writer, value.Item3);
        writer.End("]"u8);
    }

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => TupleItems.Schema(TModel1.Schema(mode), TModel2.Schema(mode), TModel3.Schema(mode));
}
