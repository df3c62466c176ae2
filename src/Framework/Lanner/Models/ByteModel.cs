using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Unsigned 8-bit integers; <c>integer</c> in schemas.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteModel : IJsonModel<byte>, ITextModel<byte>, IScalar<byte>
{
    /// <inheritdoc/>
    public static byte Read(ref JsonReader reader, ref ErrorList errors) => IntegerText.ReadJson<byte, ByteModel>(ref reader, ref errors);

    /// <inheritdoc/>
    public static byte Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<byte, ByteModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, byte value) => writer.WriteNumber((long)value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Integer;

    static ErrorDetail? IScalar<byte>.Read(ReadOnlySpan<byte> text, out byte value) => IntegerText.Read(text, out value);
}
