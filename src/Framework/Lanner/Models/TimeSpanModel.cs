using System.ComponentModel;
using System.Globalization;

namespace Lanner.Runtime;

/// <summary>Durations: ISO 8601 (P1DT2H), [-][D days, ]HH:MM[:SS[.ffffff]], or a number of seconds; written as ISO 8601.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeSpanModel : IJsonModel<TimeSpan>, ITextModel<TimeSpan>, IScalar<TimeSpan>
{
    /// <inheritdoc/>
    public static TimeSpan Read(ref JsonReader reader, ref ErrorList errors)
    {
        switch (reader.Peek())
        {
            case JsonKind.String:
                return Scalar.ReadString<TimeSpan, TimeSpanModel>(ref reader, ref errors);
            case JsonKind.True:
            case JsonKind.False:
                reader.ReadBoolean(out var truth);
                return TimeSpan.FromSeconds(truth ? 1 : 0);
            case JsonKind.Number:
                var start = reader.Position;
                double.TryParse(reader.ReadNumber(out _), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds);
                return DurationText.FromSeconds(seconds, out var value) is { } error
                    ? Scalar.Refuse<TimeSpan>(ref reader, start, ref errors, ErrorDetails.TimeDeltaParsing(error))
                    : value;
            default:
                return Scalar.Refuse<TimeSpan>(ref reader, ref errors, ErrorDetails.TimeDeltaType);
        }
    }

    /// <inheritdoc/>
    public static TimeSpan Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<TimeSpan, TimeSpanModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, TimeSpan value) => DurationText.Write(ref writer, value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Duration;

    static ErrorDetail? IScalar<TimeSpan>.Read(ReadOnlySpan<byte> text, out TimeSpan value) =>
        DurationText.Read(text, out value) is { } error ? ErrorDetails.TimeDeltaParsing(error) : null;
}
