namespace Lanner.Runtime;

/// <summary>Bytes as they are.</summary>
internal readonly struct ArrayChunk : IStreamItem<byte[]>
{
    public static void Write(ref JsonWriter writer, byte[] item) => writer.Raw(item);
}
