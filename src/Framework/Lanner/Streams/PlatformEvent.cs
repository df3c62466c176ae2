using System.Net.ServerSentEvents;

namespace Lanner.Runtime;

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
