using System.Globalization;

namespace Lanner.Runtime;

/// <summary>
/// Writes accepted JSON text as Python's json module would after reading it: <c>json.dumps(json.loads(text), ensure_ascii=False,
/// separators=(',', ':'))</c>, with null for what is not finite.
/// </summary>
internal static class JsonNormalizer
{
    public static void Write(ref JsonWriter writer, ReadOnlySpan<byte> json)
    {
        var reader = new JsonReader(json, int.MaxValue);
        WriteValue(ref writer, ref reader);
    }

    private static void WriteValue(ref JsonWriter writer, ref JsonReader reader)
    {
        switch (reader.Peek())
        {
            case JsonKind.String:
                if (reader.ReadUtf8String(out var text))
                    writer.WriteUtf8String(text);
                break;
            case JsonKind.Number:
                WriteNumber(ref writer, ref reader);
                break;
            case JsonKind.Object:
                WriteObject(ref writer, ref reader);
                break;
            case JsonKind.Array:
                WriteArray(ref writer, ref reader);
                break;
            case JsonKind.True:
            case JsonKind.False:
                reader.ReadBoolean(out var value);
                writer.WriteBoolean(value);
                break;
            default:
                reader.Skip();
                writer.WriteNull();
                break;
        }
    }

    private static void WriteNumber(ref JsonWriter writer, ref JsonReader reader)
    {
        var text = reader.ReadNumber(out var isInteger);
        if (isInteger)
            writer.Raw(text.SequenceEqual("-0"u8) ? "0"u8 : text);
        else if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            writer.WriteNumber(value);
        else
            writer.WriteNull();
    }

    private static void WriteArray(ref JsonWriter writer, ref JsonReader reader)
    {
        writer.Raw("["u8);
        var first = true;
        reader.ReadArrayStart();
        while (reader.ReadElement())
        {
            if (!first)
                writer.Raw(","u8);
            first = false;
            WriteValue(ref writer, ref reader);
        }
        writer.Raw("]"u8);
    }

    // Members go straight to the writer; when a key came again, the object is put together anew from what was written.
    private static void WriteObject(ref JsonWriter writer, ref JsonReader reader)
    {
        var members = new JsonMembers(writer.Length);
        reader.ReadObjectStart();
        writer.Raw("{"u8);
        while (reader.ReadName(out var name))
        {
            members.BeginMember(ref writer);
            writer.WriteUtf8String(name);
            writer.Raw(":"u8);
            members.BeginValue(ref writer);
            WriteValue(ref writer, ref reader);
            members.End(ref writer);
        }
        if (members.HasRepeated)
            members.Rewrite(ref writer);
        else
            writer.Raw("}"u8);
    }
}
