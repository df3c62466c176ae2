using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>
/// Dates with time. Text with an offset becomes UTC; without one the kind stays unspecified. Written as ISO 8601: UTC as Z, local time with its offset,
/// unspecified without any, six digits when there is a fraction of a second.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeModel : IJsonModel<DateTime>, ITextModel<DateTime>, IScalar<DateTime>
{
    /// <inheritdoc/>
    public static DateTime Read(ref JsonReader reader, ref ErrorList errors) => Moment.ReadJson<DateTime, DateTimeModel>(ref reader, ref errors, Convert);

    /// <inheritdoc/>
    public static DateTime Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<DateTime, DateTimeModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, DateTime value) => writer.WriteDateTime(value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.DateTime;

    static ErrorDetail? IScalar<DateTime>.Read(ReadOnlySpan<byte> text, out DateTime value)
    {
        value = default;
        return Moment.Read(text, out var moment) ?? Convert(moment, out value);
    }

    private static ErrorDetail? Convert(Moment moment, out DateTime value)
    {
        value = moment.Local;
        return moment.OffsetMinutes is null || moment.TryGetUtc(out value) ? null : ErrorDetails.DatetimeParsing(IsoText.YearZero);
    }
}
