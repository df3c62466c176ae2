using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Sets, on the wire arrays; equal items are dropped.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
/// <typeparam name="TModel">Model of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HashSetModel<T, TModel> : IJsonModel<HashSet<T>>
    where TModel : struct, IJsonModel<T>
{
    /// <inheritdoc/>
    public static HashSet<T> Read(ref JsonReader reader, ref ErrorList errors)
    {
        if (!reader.ReadArrayStart())
            return Scalar.Refuse<HashSet<T>>(ref reader, ref errors, ErrorDetails.SetType);
        var set = new HashSet<T>(SeededComparer<T>.Instance);
        var start = errors.Count;
        var mark = start;
        for (var index = 0; reader.ReadElement(); index++)
        {
            var item = TModel.Read(ref reader, ref errors);
            mark = errors.Within(mark, index);
            if (mark == start)
                set.Add(item);
        }
        return set;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, HashSet<T> value) => ArrayItems.Write<T, TModel>(ref writer, value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ArrayItems.Schema<T, TModel>(mode, unique: true);
}
