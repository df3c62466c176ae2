namespace Lanner.Runtime;

/// <summary>A bare value as an event: its JSON is the data.</summary>
internal readonly struct DataEvent<T, TModel> : IStreamItem<T>
    where TModel : IJsonModel<T>
{
    public static void Write(ref JsonWriter writer, T item)
    {
        EventText.Data<T, TModel>(ref writer, item);
        writer.Raw("\n"u8);
    }
}
