using System.ComponentModel;
using System.Text;

namespace Lanner.Runtime;

/// <summary>Booleans; also 0 and 1, and the texts f, n, no, off, false, t, y, on, yes, true in any case.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanModel : IJsonModel<bool>, ITextModel<bool>, IScalar<bool>
{
    /// <inheritdoc/>
    public static bool Read(ref JsonReader reader, ref ErrorList errors)
    {
        switch (reader.Peek())
        {
            case JsonKind.True:
            case JsonKind.False:
                reader.ReadBoolean(out var value);
                return value;
            case JsonKind.Number:
                return ReadNumber(ref reader, ref errors);
            case JsonKind.String:
                return Scalar.ReadString<bool, BooleanModel>(ref reader, ref errors);
            default:
                return Scalar.Refuse<bool>(ref reader, ref errors, ErrorDetails.BoolType);
        }
    }

    /// <inheritdoc/>
    public static bool Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<bool, BooleanModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, bool value) => writer.WriteBoolean(value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Boolean;

    static ErrorDetail? IScalar<bool>.Read(ReadOnlySpan<byte> text, out bool value)
    {
        value = IsAnyOf(text, "true"u8, "1"u8, "yes"u8, "on"u8, "t"u8, "y"u8);
        return value || IsAnyOf(text, "false"u8, "0"u8, "no"u8, "off"u8, "f"u8, "n"u8) ? null : ErrorDetails.BoolParsing;
    }

    private static bool IsAnyOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d, ReadOnlySpan<byte> e, ReadOnlySpan<byte> f) =>
        Ascii.EqualsIgnoreCase(text, a) || Ascii.EqualsIgnoreCase(text, b) || Ascii.EqualsIgnoreCase(text, c)
        || Ascii.EqualsIgnoreCase(text, d) || Ascii.EqualsIgnoreCase(text, e) || Ascii.EqualsIgnoreCase(text, f);

    // Whole numbers other than 0 and 1 mean nothing; those with a fraction, or too large, have the wrong type.
    private static bool ReadNumber(ref JsonReader reader, ref ErrorList errors)
    {
        var start = reader.Position;
        var text = reader.ReadNumber(out var isInteger);
        var detail = IntegerText.ReadNumber(text, isInteger, out long number);
        if (detail is null && number is 0 or 1)
            return number == 1;
        return Scalar.Refuse<bool>(ref reader, start, ref errors, detail is null ? ErrorDetails.BoolParsing : ErrorDetails.BoolType);
    }
}
