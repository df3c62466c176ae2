namespace Lanner.Runtime;

/// <summary>Writes the lines of server-sent events.</summary>
internal static class EventText
{
    public static void Data<T, TModel>(ref JsonWriter writer, T value)
        where TModel : IJsonModel<T>
    {
        writer.Raw("data: "u8);
        writer.BeginValue();
        writer.WriteWhole<T, TModel>(value);
        writer.Raw("\n"u8);
    }

    public static void Field(ref JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        writer.Raw(name);
        writer.RawText(value);
        writer.Raw("\n"u8);
    }

    public static void Retry(ref JsonWriter writer, TimeSpan? time)
    {
        if (time is not { } value)
            return;
        writer.Raw("retry: "u8);
        writer.WriteNumber((long)value.TotalMilliseconds);
        writer.Raw("\n"u8);
    }

    /// <summary>A line for each line of the text. Lines end as the HTML standard has it: CR LF, LF or CR.</summary>
    public static void Lines(ref JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is null)
            return;
        var rest = text.AsSpan();
        while (true)
        {
            var end = rest.IndexOfAny('\r', '\n');
            writer.Raw(name);
            writer.RawText(end < 0 ? rest : rest[..end]);
            writer.Raw("\n"u8);
            if (end < 0)
                return;
            rest = rest[(end + (rest[end..] is ['\r', '\n', ..] ? 2 : 1))..];
        }
    }
}
