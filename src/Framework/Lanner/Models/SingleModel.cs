using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Floating-point numbers of the type <c>float</c>; <c>number</c> in schemas, written with a point (50.0), null when not finite.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleModel : IJsonModel<float>, ITextModel<float>, IScalar<float>
{
    /// <inheritdoc/>
    public static float Read(ref JsonReader reader, ref ErrorList errors) => FloatText.ReadJson<float, SingleModel>(ref reader, ref errors);

    /// <inheritdoc/>
    public static float Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<float, SingleModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, float value) => writer.WriteNumber(value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Number;

    static ErrorDetail? IScalar<float>.Read(ReadOnlySpan<byte> text, out float value) => FloatText.Read(text, out value);
}
