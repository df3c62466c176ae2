namespace Lanner.Runtime;

/// <summary>An event with all fields, in FastAPI's order: comment, event, data, id, retry.</summary>
internal readonly struct FullEvent<T, TModel> : IStreamItem<ServerSentEvent<T>>
    where TModel : IJsonModel<T>
{
    public static void Write(ref JsonWriter writer, ServerSentEvent<T> item)
    {
        EventText.Lines(ref writer, ": "u8, item.Comment);
        EventText.Field(ref writer, "event: "u8, item.Event);
        if (item.HasData)
            EventText.Data<T, TModel>(ref writer, item.Data!);
        EventText.Lines(ref writer, "data: "u8, item.RawData);
        EventText.Field(ref writer, "id: "u8, item.Id);
        EventText.Retry(ref writer, item.Retry);
        writer.Raw("\n"u8);
    }
}
