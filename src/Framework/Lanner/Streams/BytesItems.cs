namespace Lanner.Runtime;

/// <summary>Bytes as they are.</summary>
internal readonly struct ArrayChunk : IStreamItem<byte[]>
{
    public static void Write(ref JsonWriter writer, byte[] item) => writer.Raw(item);
}

/// <summary>Bytes as they are.</summary>
internal readonly struct MemoryChunk : IStreamItem<ReadOnlyMemory<byte>>
{
    public static void Write(ref JsonWriter writer, ReadOnlyMemory<byte> item) => writer.Raw(item.Span);
}

/// <summary>Text as UTF-8.</summary>
internal readonly struct TextChunk : IStreamItem<string>
{
    public static void Write(ref JsonWriter writer, string item) => writer.RawText(item);
}
