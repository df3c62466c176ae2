using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>32-bit integers; <c>integer</c> in schemas.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32Model : IJsonModel<int>, ITextModel<int>, IScalar<int>
{
    /// <inheritdoc/>
    public static int Read(ref JsonReader reader, ref ErrorList errors) => IntegerText.ReadJson<int, Int32Model>(ref reader, ref errors);

    /// <inheritdoc/>
    public static int Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<int, Int32Model>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, int value) => writer.WriteNumber(value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Integer;

    static ErrorDetail? IScalar<int>.Read(ReadOnlySpan<byte> text, out int value) => IntegerText.Read(text, out value);
}
