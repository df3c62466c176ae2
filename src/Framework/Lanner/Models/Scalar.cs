using System.Buffers;
using System.Text;

namespace Lanner.Runtime;

/// <summary>What the models of scalars share.</summary>
internal static class Scalar
{
    private const int StackLimit = 128;

    /// <summary>Reads the JSON string that comes next.</summary>
    public static T ReadString<T, TScalar>(ref JsonReader reader, ref ErrorList errors)
        where TScalar : struct, IScalar<T>
    {
        var start = reader.Position;
        if (!reader.ReadUtf8String(out var text))
            return default!;
        return TScalar.Read(text, out var value) is { } detail ? Refuse<T>(ref reader, start, ref errors, detail) : value;
    }

    /// <summary>Reads the text of a parameter.</summary>
    public static T Parse<T, TScalar>(ReadOnlySpan<char> text, ref ErrorList errors)
        where TScalar : struct, IScalar<T>
    {
        var capacity = text.Length * 3;
        var rented = text.Length > StackLimit ? ArrayPool<byte>.Shared.Rent(capacity) : null;
        var buffer = rented ?? stackalloc byte[StackLimit * 3];
        var length = Encoding.UTF8.GetBytes(text, buffer);
        var detail = TScalar.Read(buffer[..length], out var value);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        if (detail is null)
            return value;
        errors.AddText(detail, text);
        return default!;
    }

    /// <summary>Consumes the next value, which has the wrong kind.</summary>
    public static T Refuse<T>(ref JsonReader reader, ref ErrorList errors, ErrorDetail detail)
    {
        errors.Refuse(ref reader, detail);
        return default!;
    }

    /// <summary>Refuses the value that was just read.</summary>
    public static T Refuse<T>(ref JsonReader reader, int start, ref ErrorList errors, ErrorDetail detail)
    {
        errors.Refuse(ref reader, start, detail);
        return default!;
    }
}
