using System.ComponentModel;
using System.Globalization;

namespace Lanner.Runtime;

/// <summary>
/// Times of day: HH:MM[:SS[.ffffff]], or the number of seconds since midnight. Z is accepted; another offset is refused (<c>timezone_naive</c>),
/// since this type could only drop it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeOnlyModel : IJsonModel<TimeOnly>, ITextModel<TimeOnly>, IScalar<TimeOnly>
{
    /// <inheritdoc/>
    public static TimeOnly Read(ref JsonReader reader, ref ErrorList errors)
    {
        switch (reader.Peek())
        {
            case JsonKind.String:
                return Scalar.ReadString<TimeOnly, TimeOnlyModel>(ref reader, ref errors);
            case JsonKind.Number:
                var start = reader.Position;
                double.TryParse(reader.ReadNumber(out _), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds);
                return FromSeconds(seconds, out var value) is { } error
                    ? Scalar.Refuse<TimeOnly>(ref reader, start, ref errors, ErrorDetails.TimeParsing(error))
                    : value;
            default:
                return Scalar.Refuse<TimeOnly>(ref reader, ref errors, ErrorDetails.TimeType);
        }
    }

    /// <inheritdoc/>
    public static TimeOnly Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<TimeOnly, TimeOnlyModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, TimeOnly value) =>
        writer.WriteFormatted(value, value.Ticks % TimeSpan.TicksPerSecond < TimeSpan.TicksPerMicrosecond ? "HH:mm:ss" : "HH:mm:ss.ffffff", quoted: true);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Time;

    static ErrorDetail? IScalar<TimeOnly>.Read(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        value = default;
        if (IsoText.ReadTime(text, out var ticks, out var offset) is { } error)
            return ErrorDetails.TimeParsing(error);
        value = new TimeOnly(ticks);
        return offset is null or 0 ? null : ErrorDetails.TimezoneNaive;
    }

    private static string? FromSeconds(double seconds, out TimeOnly value)
    {
        value = default;
        if (double.IsNaN(seconds))
            return "NaN values not permitted";
        if (seconds < 0)
            return "time in seconds should be positive";
        var microseconds = Math.Round(Math.Min(seconds, SecondsPerDay) * 1e6);
        if (microseconds >= SecondsPerDay * 1e6)
            return "numeric times may not exceed 86,399 seconds";
        value = new TimeOnly((long)microseconds * TimeSpan.TicksPerMicrosecond);
        return null;
    }

    private const double SecondsPerDay = 86_400;
}
