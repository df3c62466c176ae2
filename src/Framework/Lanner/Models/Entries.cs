namespace Lanner.Runtime;

/// <summary>Writes the entries of dictionaries.</summary>
internal static class Entries
{
    public static void Write<TKey, TKeyModel, T, TModel>(ref JsonWriter writer, IEnumerable<KeyValuePair<TKey, T>>? entries)
        where TKeyModel : struct, IJsonModel<TKey>
        where TModel : struct, IJsonModel<T>
    {
        if (entries is null)
        {
            writer.WriteNull();
            return;
        }
        writer.Begin("{"u8);
        var isFirst = true;
        foreach (var (key, value) in entries)
        {
            if (!isFirst)
                writer.Raw(","u8);
            isFirst = false;
            writer.WriteKey<TKey, TKeyModel>(key);
            TModel.Write(ref writer, value);
        }
        writer.End("}"u8);
    }
}
