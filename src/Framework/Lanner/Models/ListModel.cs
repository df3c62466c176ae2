using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lanner.Runtime;

/// <summary>Lists. Every bad item is reported, with its index.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
/// <typeparam name="TModel">Model of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListModel<T, TModel> : IJsonModel<List<T>>
    where TModel : struct, IJsonModel<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static List<T> Read(ref JsonReader reader, ref ErrorList errors)
    {
        if (!reader.ReadArrayStart())
            return Scalar.Refuse<List<T>>(ref reader, ref errors, ErrorDetails.ListType);
        var items = new ItemBuffer<T>();
        var start = errors.Count;
        var mark = start;
        for (var index = 0; reader.ReadElement(); index++)
        {
            var item = TModel.Read(ref reader, ref errors);
            mark = errors.Within(mark, index);
            if (mark == start)
                items.Add(item);
        }
        return items.ToList();
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, List<T> value)
    {
        if (value is null)
            writer.WriteNull();
        else
            ArrayItems.Write<T, TModel>(ref writer, CollectionsMarshal.AsSpan(value));
    }

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ArrayItems.Schema<T, TModel>(mode, unique: false);
}
