using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>64-bit integers; <c>integer</c> in schemas.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Model : IJsonModel<long>, ITextModel<long>, IScalar<long>
{
    /// <inheritdoc/>
    public static long Read(ref JsonReader reader, ref ErrorList errors) => IntegerText.ReadJson<long, Int64Model>(ref reader, ref errors);

    /// <inheritdoc/>
    public static long Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<long, Int64Model>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, long value) => writer.WriteNumber(value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Integer;

    static ErrorDetail? IScalar<long>.Read(ReadOnlySpan<byte> text, out long value) => IntegerText.Read(text, out value);
}
