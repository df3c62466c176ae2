using System.ComponentModel;
using System.Globalization;

namespace Lanner.Runtime;

/// <summary>Dates: YYYY-MM-DD, or a date with time or a Unix timestamp that is exactly midnight.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateOnlyModel : IJsonModel<DateOnly>, ITextModel<DateOnly>, IScalar<DateOnly>
{
    /// <inheritdoc/>
    public static DateOnly Read(ref JsonReader reader, ref ErrorList errors)
    {
        switch (reader.Peek())
        {
            case JsonKind.String:
                return Scalar.ReadString<DateOnly, DateOnlyModel>(ref reader, ref errors);
            case JsonKind.Number:
                var start = reader.Position;
                double.TryParse(reader.ReadNumber(out _), NumberStyles.Float, CultureInfo.InvariantCulture, out var timestamp);
                return Convert(Moment.FromTimestamp(timestamp, out var moment), moment, out var value) is { } detail
                    ? Scalar.Refuse<DateOnly>(ref reader, start, ref errors, detail)
                    : value;
            default:
                return Scalar.Refuse<DateOnly>(ref reader, ref errors, ErrorDetails.DateType);
        }
    }

    /// <inheritdoc/>
    public static DateOnly Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<DateOnly, DateOnlyModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, DateOnly value) => writer.WriteFormatted(value, "O", quoted: true);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Date;

    static ErrorDetail? IScalar<DateOnly>.Read(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length == 10 && IsoText.ReadDate(text, out var date) is null)
        {
            if (date.Year == 0)
                return ErrorDetails.DateParsing(IsoText.YearZero);
            value = new DateOnly(date.Year, date.Month, date.Day);
            return null;
        }
        var error = Moment.ReadIso(text, out var moment);
        if (error == IsoText.YearZero)
            return ErrorDetails.DateParsing(error);
        if (error is not null && Moment.TryReadNumber(text, out moment, out var numberError))
            error = numberError;
        return Convert(error, moment, out value);
    }

    private static ErrorDetail? Convert(string? error, Moment moment, out DateOnly value)
    {
        value = DateOnly.FromDateTime(moment.Local);
        if (error is not null)
            return ErrorDetails.DateFromDatetimeParsing(error);
        return moment.Local.TimeOfDay == TimeSpan.Zero ? null : ErrorDetails.DateFromDatetimeInexact;
    }
}
