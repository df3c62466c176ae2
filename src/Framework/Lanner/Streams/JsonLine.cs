namespace Lanner.Runtime;

/// <summary>An item as one line of JSON Lines.</summary>
internal readonly struct JsonLine<T, TModel> : IStreamItem<T>
    where TModel : IJsonModel<T>
{
    public static void Write(ref JsonWriter writer, T item)
    {
        writer.WriteWhole<T, TModel>(item);
        writer.Raw("\n"u8);
    }
}
