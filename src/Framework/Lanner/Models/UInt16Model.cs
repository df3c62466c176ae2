using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Unsigned 16-bit integers; <c>integer</c> in schemas.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt16Model : IJsonModel<ushort>, ITextModel<ushort>, IScalar<ushort>
{
    /// <inheritdoc/>
    public static ushort Read(ref JsonReader reader, ref ErrorList errors) => IntegerText.ReadJson<ushort, UInt16Model>(ref reader, ref errors);

    /// <inheritdoc/>
    public static ushort Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<ushort, UInt16Model>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, ushort value) => writer.WriteNumber((long)value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Integer;

    static ErrorDetail? IScalar<ushort>.Read(ReadOnlySpan<byte> text, out ushort value) => IntegerText.Read(text, out value);
}
