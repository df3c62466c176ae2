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
        if (JsonCompactor.TryCopy(json, writer.RemainingDepth, writer.Free(JsonCompactor.TargetLength(json.Length)), out var written))
        {
            writer.Advance(written);
            return;
        }
        // The writer keeps to the depth.
        var reader = new JsonReader(json, int.MaxValue);
        WriteValue(ref writer, ref reader);
    }

    /// <summary>Whether a number is spelled as Python's json module spells it.</summary>
    public static bool IsNormal(ReadOnlySpan<byte> number, bool isInteger) => isInteger ? !number.SequenceEqual("-0"u8) : IsShortest(number);

    /// <summary>Writes a number as Python's json module spells it.</summary>
    public static void WriteNumber(ref JsonWriter writer, ReadOnlySpan<byte> number, bool isInteger)
    {
        if (IsNormal(number, isInteger))
            writer.Raw(number);
        else if (isInteger)
            writer.Raw("0"u8);
        else if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            writer.WriteNumber(value);
        else
            writer.WriteNull();
    }

    // ddd.ddd of up to 15 digits, from 0.0001 on, without a superfluous zero: any such text is its number's shortest.
    private static bool IsShortest(ReadOnlySpan<byte> text)
    {
        if (text[0] == '-')
            text = text[1..];
        var point = text.IndexOf((byte)'.');
        return point > 0
            && text.Length <= 16
            && !text.ContainsAny((byte)'e', (byte)'E')
            && (text[^1] != '0' || point == text.Length - 2)
            && (text[0] != '0' || text.Length - 2 <= 4 || text.Slice(2, 4).ContainsAnyExcept((byte)'0'));
    }

    private static void WriteValue(ref JsonWriter writer, ref JsonReader reader)
    {
        switch (reader.Peek())
        {
            case JsonKind.String:
                WriteString(ref writer, ref reader);
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

    // Text without escapes needs none when written.
    private static void WriteString(ref JsonWriter writer, ref JsonReader reader)
    {
        var text = reader.ReadQuoted(out var escaped);
        if (escaped)
            writer.WriteUtf8String(JsonEscapes.DecodeToUtf8(text[1..^1]));
        else
            writer.Raw(text);
    }

    private static void WriteNumber(ref JsonWriter writer, ref JsonReader reader)
    {
        var text = reader.ReadNumber(out var isInteger);
        WriteNumber(ref writer, text, isInteger);
    }

    private static void WriteArray(ref JsonWriter writer, ref JsonReader reader)
    {
        writer.Begin("["u8);
        var first = true;
        reader.ReadArrayStart();
        while (reader.ReadElement())
        {
            if (!first)
                writer.Raw(","u8);
            first = false;
            WriteValue(ref writer, ref reader);
        }
        writer.End("]"u8);
    }

    // Members go straight to the writer; when a key came again, the object is put together anew from what was written.
    private static void WriteObject(ref JsonWriter writer, ref JsonReader reader)
    {
        var members = new JsonMembers(writer.Length);
        reader.ReadObjectStart();
        writer.Begin("{"u8);
        while (reader.ReadName(out var name))
        {
            members.BeginMember(ref writer);
            writer.WriteUtf8String(name);
            writer.Raw(":"u8);
            members.BeginValue(ref writer);
            WriteValue(ref writer, ref reader);
            members.End(ref writer);
        }
        writer.End("}"u8);
        if (members.HasRepeated)
            members.Rewrite(ref writer);
    }
}
