namespace Lanner.Runtime;

/// <summary>Bytes as they are.</summary>
internal readonly struct MemoryChunk : IStreamItem<ReadOnlyMemory<byte>>
{
    public static void Write(ref JsonWriter writer, ReadOnlyMemory<byte> item) => writer.Raw(item.Span);
}
