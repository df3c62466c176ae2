using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Unsigned 64-bit integers; <c>integer</c> in schemas.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt64Model : IJsonModel<ulong>, ITextModel<ulong>, IScalar<ulong>
{
    /// <inheritdoc/>
    public static ulong Read(ref JsonReader reader, ref ErrorList errors) => IntegerText.ReadJson<ulong, UInt64Model>(ref reader, ref errors);

    /// <inheritdoc/>
    public static ulong Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<ulong, UInt64Model>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, ulong value) => writer.WriteNumber(value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Integer;

    static ErrorDetail? IScalar<ulong>.Read(ReadOnlySpan<byte> text, out ulong value) => IntegerText.Read(text, out value);
}
