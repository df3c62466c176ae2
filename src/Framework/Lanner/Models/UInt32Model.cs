using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Unsigned 32-bit integers; <c>integer</c> in schemas.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt32Model : IJsonModel<uint>, ITextModel<uint>, IScalar<uint>
{
    /// <inheritdoc/>
    public static uint Read(ref JsonReader reader, ref ErrorList errors) => IntegerText.ReadJson<uint, UInt32Model>(ref reader, ref errors);

    /// <inheritdoc/>
    public static uint Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<uint, UInt32Model>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, uint value) => writer.WriteNumber((long)value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Integer;

    static ErrorDetail? IScalar<uint>.Read(ReadOnlySpan<byte> text, out uint value) => IntegerText.Read(text, out value);
}
