using System.Net.ServerSentEvents;

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

/// <summary>.NET's own event.</summary>
internal readonly struct PlatformEvent<T, TModel> : IStreamItem<SseItem<T>>
    where TModel : IJsonModel<T>
{
    // The default name, which SseItem gives where none was set.
    private const string Message = "message";

    public static void Write(ref JsonWriter writer, SseItem<T> item)
    {
        if (item.EventType != Message)
            EventText.Field(ref writer, "event: "u8, item.EventType);
        EventText.Data<T, TModel>(ref writer, item.Data);
        EventText.Field(ref writer, "id: "u8, item.EventId);
        EventText.Retry(ref writer, item.ReconnectionInterval);
        writer.Raw("\n"u8);
    }
}

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
