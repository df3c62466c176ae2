using System.Text;

namespace Lanner.Runtime;

/// <summary>
/// Writes FastAPI's list of errors, <c>[{"type","loc","msg","input","ctx"?}…]</c>, byte for byte. Entries for which the answer has no
/// room are left out;
/// then, or where the list had none for them, the last entry says so.
/// </summary>
internal static class ErrorBody
{
    // Of the whole answer: ]}
    private const int EndLength = 2;

    /// <summary>Writes the list of collected errors.</summary>
    public static void WriteList(ref JsonWriter writer, in ErrorList errors)
    {
        writer.Raw("["u8);
        var start = writer.Length;
        var limits = errors.Limits;
        var leavesOut = errors.IsFull;
        var room = limits.MaxBodySize - EndLength - LastEntryLength(limits);
        foreach (ref readonly var entry in errors.Entries)
        {
            var before = writer.Length;
            WriteComma(ref writer, start);
            entry.Detail!.WriteBeforeLocation(ref writer);
            entry.WriteLocation(ref writer);
            WriteEnd(ref writer, entry.Detail!, entry.Input);
            leavesOut |= TakeBack(ref writer, before, room);
        }
        if (leavesOut)
            WriteLastEntry(ref writer, start, limits);
        writer.Raw("]"u8);
    }

    /// <summary>Writes the list of errors as handlers see them.</summary>
    public static void WriteList(ref JsonWriter writer, IReadOnlyList<ValidationError> errors, ReadLimits limits)
    {
        writer.Raw("["u8);
        var start = writer.Length;
        var leavesOut = false;
        var room = limits.MaxBodySize - EndLength - LastEntryLength(limits);
        foreach (var error in errors)
        {
            // It is the last one, and stays so.
            if (error.Type == ErrorDetails.TooManyErrorsType)
            {
                leavesOut = true;
                continue;
            }
            var before = writer.Length;
            WriteComma(ref writer, start);
            Write(ref writer, error, limits.MaxInputSize);
            leavesOut |= TakeBack(ref writer, before, room);
        }
        if (leavesOut)
            WriteLastEntry(ref writer, start, limits);
        writer.Raw("]"u8);
    }

    /// <summary>The list of errors as text.</summary>
    public static string TextOf(IReadOnlyList<ValidationError> errors, ReadLimits limits)
    {
        var writer = new JsonWriter();
        try
        {
            WriteList(ref writer, errors, limits);
            return Encoding.UTF8.GetString(writer.WrittenSpan);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes one error.</summary>
    public static void Write(ref JsonWriter writer, ValidationError error, int maxInputSize = int.MaxValue)
    {
        error.Detail.WriteBeforeLocation(ref writer);
        writer.Raw("["u8);
        for (var i = 0; i < error.Location.Count; i++)
        {
            if (i > 0)
                writer.Raw(","u8);
            if (error.Location[i].Name is { } name)
                writer.WriteString(name);
            else
                writer.WriteNumber(error.Location[i].Index);
        }

        writer.Raw("]"u8);
        WriteEnd(ref writer, error.Detail, error.Input.Cut(maxInputSize));
    }

    private static bool TakeBack(ref JsonWriter writer, int before, int room)
    {
        if (writer.Length <= room)
            return false;
        writer.Truncate(before);
        return true;
    }

    private static void WriteComma(ref JsonWriter writer, int start)
    {
        if (writer.Length > start)
            writer.Raw(","u8);
    }

    private static void WriteLastEntry(ref JsonWriter writer, int start, ReadLimits limits)
    {
        WriteComma(ref writer, start);
        writer.Raw(limits.LastEntry);
    }

    private static int LastEntryLength(ReadLimits limits) => ",".Length + limits.LastEntry.Length;

    private static void WriteEnd(ref JsonWriter writer, ErrorDetail detail, ErrorInput input)
    {
        detail.WriteAfterLocation(ref writer);
        input.Write(ref writer);
        if (detail.ContextJson is { } context)
        {
            writer.Raw(",\"ctx\":"u8);
            writer.RawText(context);
        }
        writer.Raw("}"u8);
    }
}
