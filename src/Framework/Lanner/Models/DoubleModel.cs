using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Floating-point numbers of the type <c>double</c>; <c>number</c> in schemas, written with a point (50.0), null when not finite.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleModel : IJsonModel<double>, ITextModel<double>, IScalar<double>
{
    /// <inheritdoc/>
    public static double Read(ref JsonReader reader, ref ErrorList errors) => FloatText.ReadJson<double, DoubleModel>(ref reader, ref errors);

    /// <inheritdoc/>
    public static double Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<double, DoubleModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, double value) => writer.WriteNumber(value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Number;

    static ErrorDetail? IScalar<double>.Read(ReadOnlySpan<byte> text, out double value) => FloatText.Read(text, out value);
}
