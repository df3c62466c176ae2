using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace Lanner.Runtime;

/// <summary>Integers of any size, up to 4,300 digits; <c>integer</c> in schemas.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BigIntegerModel : IJsonModel<BigInteger>, ITextModel<BigInteger>, IScalar<BigInteger>
{
    /// <inheritdoc/>
    public static BigInteger Read(ref JsonReader reader, ref ErrorList errors)
    {
        switch (reader.Peek())
        {
            case JsonKind.Number:
                var start = reader.Position;
                var text = reader.ReadNumber(out var isInteger);
                return IntegerText.ReadNumber(text, isInteger, out BigInteger value) is { } detail
                    ? Scalar.Refuse<BigInteger>(ref reader, start, ref errors, detail)
                    : value;
            case JsonKind.String:
                return Scalar.ReadString<BigInteger, BigIntegerModel>(ref reader, ref errors);
            case JsonKind.True:
            case JsonKind.False:
                reader.ReadBoolean(out var truth);
                return truth ? BigInteger.One : BigInteger.Zero;
            default:
                return Scalar.Refuse<BigInteger>(ref reader, ref errors, ErrorDetails.IntType);
        }
    }

    /// <inheritdoc/>
    public static BigInteger Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<BigInteger, BigIntegerModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, BigInteger value) => writer.RawText(value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Integer;

    static ErrorDetail? IScalar<BigInteger>.Read(ReadOnlySpan<byte> text, out BigInteger value) => IntegerText.Read(text, out value);
}
