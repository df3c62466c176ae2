using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>8-bit integers; <c>integer</c> in schemas.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SByteModel : IJsonModel<sbyte>, ITextModel<sbyte>, IScalar<sbyte>
{
    /// <inheritdoc/>
    public static sbyte Read(ref JsonReader reader, ref ErrorList errors) => IntegerText.ReadJson<sbyte, SByteModel>(ref reader, ref errors);

    /// <inheritdoc/>
    public static sbyte Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<sbyte, SByteModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, sbyte value) => writer.WriteNumber((long)value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Integer;

    static ErrorDetail? IScalar<sbyte>.Read(ReadOnlySpan<byte> text, out sbyte value) => IntegerText.Read(text, out value);
}
