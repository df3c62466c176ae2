using System.Text;

namespace Lanner.Runtime;

/// <summary>Writes FastAPI's body of a 422: <c>{"detail":[{"type","loc","msg","input","ctx"?}…]}</c>, byte for byte.</summary>
internal static class ErrorBody
{
    /// <summary>Writes the body for collected errors.</summary>
    public static void Write(ref JsonWriter writer, ErrorList errors)
    {
        writer.Raw("{\"detail\":["u8);
        var first = true;
        foreach (ref readonly var entry in errors.Entries)
        {
            WriteStart(ref writer, entry.Detail, ref first);
            entry.WriteLocation(ref writer);
            WriteEnd(ref writer, entry.Detail, entry.Input);
        }
        writer.Raw("]}"u8);
    }

    /// <summary>Writes the body for errors as handlers see them.</summary>
    public static void Write(ref JsonWriter writer, IReadOnlyList<ValidationError> errors)
    {
        writer.Raw("{\"detail\":["u8);
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
                writer.Raw(","u8);
            Write(ref writer, errors[i]);
        }
        writer.Raw("]}"u8);
    }

    /// <summary>The list of errors alone, as text.</summary>
    public static string TextOf(IReadOnlyList<ValidationError> errors)
    {
        var writer = new JsonWriter();
        try
        {
            Write(ref writer, errors);
            return Encoding.UTF8.GetString(writer.WrittenSpan["{\"detail\":"u8.Length..^1]);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes one error.</summary>
    public static void Write(ref JsonWriter writer, ValidationError error)
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
        WriteEnd(ref writer, error.Detail, error.Input);
    }

    private static void WriteStart(ref JsonWriter writer, ErrorDetail detail, ref bool first)
    {
        if (!first)
            writer.Raw(","u8);
        first = false;
        detail.WriteBeforeLocation(ref writer);
    }

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
