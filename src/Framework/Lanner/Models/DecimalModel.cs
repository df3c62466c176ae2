using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>
/// Decimals: numbers or text, exact to the last digit; written as strings, as pydantic does. A value that .NET's decimal can't hold exactly
/// (more than 28 digits) is refused, not rounded.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalModel : IJsonModel<decimal>, ITextModel<decimal>, IScalar<decimal>
{
    /// <inheritdoc/>
    public static decimal Read(ref JsonReader reader, ref ErrorList errors)
    {
        switch (reader.Peek())
        {
            case JsonKind.Number:
                var start = reader.Position;
                var text = reader.ReadNumber(out _);
                return DecimalText.Read(text, out var value) is { } detail ? Scalar.Refuse<decimal>(ref reader, start, ref errors, detail) : value;
            case JsonKind.String:
                return Scalar.ReadString<decimal, DecimalModel>(ref reader, ref errors);
            default:
                return Scalar.Refuse<decimal>(ref reader, ref errors, ErrorDetails.DecimalType);
        }
    }

    /// <inheritdoc/>
    public static decimal Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<decimal, DecimalModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, decimal value) => writer.WriteDecimal(value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => mode == SchemaMode.Input ? ScalarSchemas.DecimalInput : ScalarSchemas.DecimalOutput;

    static ErrorDetail? IScalar<decimal>.Read(ReadOnlySpan<byte> text, out decimal value) => DecimalText.Read(text, out value);
}
