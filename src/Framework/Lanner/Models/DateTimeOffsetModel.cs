using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>
/// Dates with time and offset. Text without an offset means UTC; an offset of more than 14 hours, which .NET does not know, is turned into UTC.
/// Written as ISO 8601: UTC as Z, six digits when there is a fraction of a second.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetModel : IJsonModel<DateTimeOffset>, ITextModel<DateTimeOffset>, IScalar<DateTimeOffset>
{
    private const int MaxOffsetMinutes = 14 * 60;

    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonReader reader, ref ErrorList errors) => Moment.ReadJson<DateTimeOffset, DateTimeOffsetModel>(ref reader, ref errors, Convert);

    /// <inheritdoc/>
    public static DateTimeOffset Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<DateTimeOffset, DateTimeOffsetModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, DateTimeOffset value) => writer.WriteDateTime(value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.DateTime;

    static ErrorDetail? IScalar<DateTimeOffset>.Read(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        return Moment.Read(text, out var moment) ?? Convert(moment, out value);
    }

    private static ErrorDetail? Convert(Moment moment, out DateTimeOffset value)
    {
        value = default;
        if (!moment.TryGetUtc(out var utc))
            return ErrorDetails.DatetimeParsing(IsoText.YearZero);
        var offset = moment.OffsetMinutes ?? 0;
        value = Math.Abs(offset) <= MaxOffsetMinutes ? new DateTimeOffset(moment.Local, TimeSpan.FromMinutes(offset)) : new DateTimeOffset(utc);
        return null;
    }
}
