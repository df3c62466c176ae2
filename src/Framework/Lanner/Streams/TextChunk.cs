namespace Lanner.Runtime;

/// <summary>Text as UTF-8.</summary>
internal readonly struct TextChunk : IStreamItem<string>
{
    public static void Write(ref JsonWriter writer, string item) => writer.RawText(item);
}
