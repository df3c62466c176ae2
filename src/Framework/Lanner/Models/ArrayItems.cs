using System.Runtime.InteropServices;

namespace Lanner.Runtime;

/// <summary>What the models of lists and sets share.</summary>
internal static class ArrayItems
{
    /// <summary>Writes the items.</summary>
    public static void Write<T, TModel>(ref JsonWriter writer, ReadOnlySpan<T> items)
        where TModel : struct, IJsonModel<T>
    {
        writer.Begin("["u8);
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                writer.Raw(","u8);
            TModel.Write(ref writer, items[i]);
        }
        writer.End("]"u8);
    }

    /// <summary>Writes the items of any collection, or null.</summary>
    public static void Write<T, TModel>(ref JsonWriter writer, IEnumerable<T>? items)
        where TModel : struct, IJsonModel<T>
    {
        switch (items)
        {
            case null:
                writer.WriteNull();
                return;
            case List<T> list:
                Write<T, TModel>(ref writer, CollectionsMarshal.AsSpan(list));
                return;
            case T[] array:
                Write<T, TModel>(ref writer, new ReadOnlySpan<T>(array));
                return;
        }
        writer.Begin("["u8);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                writer.Raw(","u8);
            isFirst = false;
            TModel.Write(ref writer, item);
        }
        writer.End("]"u8);
    }

    public static Schema Schema<T, TModel>(SchemaMode mode, bool unique)
        where TModel : struct, IJsonModel<T> => new() { Type = "array", Items = TModel.Schema(mode), UniqueItems = unique };
}
