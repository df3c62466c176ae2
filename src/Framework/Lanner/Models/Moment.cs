using System.Buffers;
using System.Globalization;

namespace Lanner.Runtime;

/// <summary>A date with time as it was told: the local time, and the offset from UTC if there was one.</summary>
internal readonly record struct Moment(DateTime Local, int? OffsetMinutes)
{
    private static readonly SearchValues<byte> PlainNumber = SearchValues.Create("0123456789."u8);

    private const double MillisecondsFrom = 2e10;
    private const string After9999 = "dates after 9999 are not supported as unix timestamps";
    private const string Before0000 = "dates before 0000 are not supported as unix timestamps";

    /// <summary>Reads a date with time of ISO 8601, with a separator T, t, _ or space.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static string? ReadIso(ReadOnlySpan<byte> text, out Moment moment)
    {
        moment = default;
        if (IsoText.ReadDate(text, out var date) is { } error)
            return error;
        if (text.Length == 10 || text[10] is not ((byte)'T' or (byte)'t' or (byte)'_' or (byte)' '))
            return "invalid datetime separator, expected `T`, `t`, `_` or space";
        if (IsoText.ReadTime(text[11..], out var ticks, out var offset) is { } timeError)
            return timeError;
        if (date.Year == 0)
            return IsoText.YearZero;
        moment = new Moment(new DateTime(date.Year, date.Month, date.Day).AddTicks(ticks), offset);
        return null;
    }

    /// <summary>Reads text that is a plain number as a Unix timestamp.</summary>
    /// <returns>False when the text is no plain number.</returns>
    public static bool TryReadNumber(ReadOnlySpan<byte> text, out Moment moment, out string? error)
    {
        moment = default;
        error = null;
        var digits = text is [(byte)'-' or (byte)'+', ..] ? text[1..] : text;
        // 18 digits are a 64-bit integer; pydantic takes longer ones for bad dates.
        if (digits.ContainsAnyExcept(PlainNumber) || !digits.ContainsAnyInRange((byte)'0', (byte)'9') || digits.Count((byte)'.') > 1 || digits.IndexOf((byte)'.') > 18)
            return false;
        if (!digits.Contains((byte)'.') && digits.Length > 18)
            return false;
        error = FromTimestamp(double.Parse(text, CultureInfo.InvariantCulture), out moment);
        return true;
    }

    /// <summary>Reads a Unix timestamp: seconds, or milliseconds when it is above 2e10 in size.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static string? FromTimestamp(double timestamp, out Moment moment)
    {
        moment = default;
        if (double.IsNaN(timestamp))
            return "NaN values not permitted";
        var seconds = Math.Abs(timestamp) > MillisecondsFrom ? timestamp / 1000 : timestamp;
        if (seconds >= (DateTime.MaxValue - DateTime.UnixEpoch).TotalSeconds)
            return After9999;
        if (seconds < (DateTime.MinValue - DateTime.UnixEpoch).TotalSeconds)
            return Before0000;
        var whole = Math.Floor(seconds);
        var microseconds = (long)Math.Round((seconds - whole) * 1e6);
        moment = new Moment(DateTime.SpecifyKind(DateTime.UnixEpoch, DateTimeKind.Unspecified).AddSeconds(whole).AddMicroseconds(microseconds), 0);
        return null;
    }

    /// <summary>Reads the text of a date with time: ISO 8601, a Unix timestamp, or a date for its midnight.</summary>
    public static ErrorDetail? Read(ReadOnlySpan<byte> text, out Moment moment)
    {
        if (ReadIso(text, out moment) is not { } error)
            return null;
        if (error == IsoText.YearZero)
            return ErrorDetails.DatetimeParsing(error);
        if (TryReadNumber(text, out moment, out var numberError))
            return numberError is null ? null : ErrorDetails.DatetimeParsing(numberError);
        if (IsoText.ReadDate(text, out var date) is { } dateError)
            return ErrorDetails.DatetimeFromDateParsing(dateError);
        if (text.Length > 10)
            return ErrorDetails.DatetimeFromDateParsing(IsoText.ExtraCharacters);
        if (date.Year == 0)
            return ErrorDetails.DatetimeParsing(IsoText.YearZero);
        moment = new Moment(new DateTime(date.Year, date.Month, date.Day), null);
        return null;
    }

    /// <summary>Reads the next JSON value as a date with time.</summary>
    public static T ReadJson<T, TScalar>(ref JsonReader reader, ref ErrorList errors, Convert<T> convert)
        where TScalar : struct, IScalar<T>
    {
        switch (reader.Peek())
        {
            case JsonKind.String:
                return Scalar.ReadString<T, TScalar>(ref reader, ref errors);
            case JsonKind.Number:
                var start = reader.Position;
                double.TryParse(reader.ReadNumber(out _), NumberStyles.Float, CultureInfo.InvariantCulture, out var timestamp);
                if (FromTimestamp(timestamp, out var moment) is { } error)
                    return Scalar.Refuse<T>(ref reader, start, ref errors, ErrorDetails.DatetimeParsing(error));
                convert(moment, out var value);
                return value;
            default:
                return Scalar.Refuse<T>(ref reader, ref errors, ErrorDetails.DatetimeType);
        }
    }

    /// <summary>The moment in UTC. False when that is before the year 1 or after 9999.</summary>
    public bool TryGetUtc(out DateTime utc)
    {
        var ticks = Local.Ticks - ((OffsetMinutes ?? 0) * TimeSpan.TicksPerMinute);
        var isInRange = ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
        utc = isInRange ? new DateTime(ticks, DateTimeKind.Utc) : default;
        return isInRange;
    }

    internal delegate ErrorDetail? Convert<T>(Moment moment, out T value);
}
