using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>16-bit integers; <c>integer</c> in schemas.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int16Model : IJsonModel<short>, ITextModel<short>, IScalar<short>
{
    /// <inheritdoc/>
    public static short Read(ref JsonReader reader, ref ErrorList errors) => IntegerText.ReadJson<short, Int16Model>(ref reader, ref errors);

    /// <inheritdoc/>
    public static short Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<short, Int16Model>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, short value) => writer.WriteNumber((long)value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Integer;

    static ErrorDetail? IScalar<short>.Read(ReadOnlySpan<byte> text, out short value) => IntegerText.Read(text, out value);
}
