using System.ComponentModel;
using System.Text;

namespace Lanner.Runtime;

/// <summary>Bytes, on the wire as the UTF-8 text they are; pydantic's default for <c>bytes</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BytesModel : IJsonModel<byte[]>, ITextModel<byte[]>
{
    /// <inheritdoc/>
    public static byte[] Read(ref JsonReader reader, ref ErrorList errors)
    {
        if (reader.Peek() != JsonKind.String)
            return Scalar.Refuse<byte[]>(ref reader, ref errors, ErrorDetails.BytesType);
        return reader.ReadUtf8String(out var text) ? text.ToArray() : [];
    }

    /// <inheritdoc/>
    public static byte[] Parse(ReadOnlySpan<char> text, ref ErrorList errors)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }

    /// <summary>Writes the bytes as text; what is no UTF-8 becomes U+FFFD.</summary>
    public static void Write(ref JsonWriter writer, byte[] value)
    {
        if (value is null)
            writer.WriteNull();
        else
            writer.WriteUtf8String(value);
    }

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Bytes;
}
