namespace Lanner.Runtime;

/// <summary>
/// Dates and times of ISO 8601 as pydantic reads them. The methods return what is wrong, or null. A fraction of a second is cut to microseconds.
/// </summary>
internal static class IsoText
{
    public const string TooShort = "input is too short";
    public const string ExtraCharacters = "unexpected extra characters at the end of the input";
    public const string YearZero = "year 0 is out of range";

    private const int DateLength = 10;
    private const int TimeLength = 5;
    private const int FractionDigits = 6;
    private const uint NotDigit = 100;

    /// <summary>Reads YYYY-MM-DD from the start of a text.</summary>
    public static string? ReadDate(ReadOnlySpan<byte> text, out DateParts date)
    {
        date = default;
        if (text.Length < DateLength)
            return TooShort;
        var century = TwoDigits(text, 0);
        var year = TwoDigits(text, 2);
        if (century >= NotDigit || year >= NotDigit)
            return "invalid character in year";
        if (text[4] != '-')
            return "invalid date separator, expected `-`";
        var month = TwoDigits(text, 5);
        if (month >= NotDigit)
            return "invalid character in month";
        if (text[7] != '-')
            return "invalid date separator, expected `-`";
        var day = TwoDigits(text, 8);
        if (day >= NotDigit)
            return "invalid character in day";
        if (month is < 1 or > 12)
            return "month value is outside expected range of 1-12";
        date = new DateParts((int)((century * 100) + year), (int)month, (int)day);
        // The year 0 has February 29th; that it is out of range is told later.
        return day >= 1 && day <= DateTime.DaysInMonth(date.Year == 0 ? 4 : date.Year, date.Month) ? null : "day value is outside expected range";
    }

    /// <summary>Reads HH:MM[:SS[.ffffff]] and an offset, up to the end of a text.</summary>
    public static string? ReadTime(ReadOnlySpan<byte> text, out long ticks, out int? offsetMinutes)
    {
        offsetMinutes = null;
        var error = ReadClock(text, out ticks, out var length);
        return error ?? ReadOffset(text[length..], out offsetMinutes);
    }

    /// <summary>Reads HH:MM[:SS[.ffffff]] from the start of a text.</summary>
    public static string? ReadClock(ReadOnlySpan<byte> text, out long ticks, out int length)
    {
        ticks = 0;
        length = 0;
        if (text.Length < TimeLength)
            return TooShort;
        var hour = TwoDigits(text, 0);
        if (hour >= NotDigit)
            return "invalid character in hour";
        if (hour > 23)
            return text[2] == ':' ? "hour value is outside expected range of 0-23" : "invalid time separator, expected `:`";
        ticks = hour * TimeSpan.TicksPerHour;
        var error = ReadMinutes(text, 2, ref ticks, out length);
        return error;
    }

    /// <summary>Reads :MM[:SS[.ffffff]] at an index of a text and adds it to the ticks.</summary>
    public static string? ReadMinutes(ReadOnlySpan<byte> text, int index, ref long ticks, out int end)
    {
        end = index + 3;
        if (index >= text.Length || text[index] != ':')
            return "invalid time separator, expected `:`";
        var minute = TwoDigits(text, index + 1);
        if (minute >= NotDigit)
            return "invalid character in minute";
        if (minute > 59)
            return "minute value is outside expected range of 0-59";
        ticks += minute * TimeSpan.TicksPerMinute;
        if (end >= text.Length || text[end] != ':')
            return null;
        var second = TwoDigits(text, end + 1);
        if (second >= NotDigit)
            return "invalid character in second";
        if (second > 59)
            return "second value is outside expected range of 0-59";
        ticks += second * TimeSpan.TicksPerSecond;
        end += 3;
        if (end >= text.Length || text[end] is not ((byte)'.' or (byte)','))
            return null;
        var digits = ReadFraction(text[(end + 1)..], out var fraction);
        end += 1 + digits;
        ticks += fraction;
        return digits == 0 ? "second fraction digits missing after `.`" : null;
    }

    /// <summary>Reads the digits of a fraction of a second.</summary>
    /// <returns>How many digits there are.</returns>
    public static int ReadFraction(ReadOnlySpan<byte> text, out long ticks)
    {
        long fraction = 0;
        var count = 0;
        while (count < text.Length && AsciiText.Digit(text[count]) is var digit and <= 9)
        {
            if (count < FractionDigits)
                fraction = (fraction * 10) + digit;
            count++;
        }
        for (var i = count; i < FractionDigits; i++)
            fraction *= 10;
        ticks = fraction * TimeSpan.TicksPerMicrosecond;
        return count;
    }

    private static string? ReadOffset(ReadOnlySpan<byte> text, out int? minutes)
    {
        minutes = null;
        if (text.IsEmpty)
            return null;
        if (text[0] is (byte)'Z' or (byte)'z')
        {
            minutes = 0;
            return text.Length == 1 ? null : ExtraCharacters;
        }
        if (text[0] is not ((byte)'+' or (byte)'-'))
            return "invalid timezone sign";
        var hour = TwoDigits(text, 1);
        if (hour >= NotDigit)
            return "invalid timezone hour";
        var start = text.Length > 3 && text[3] == ':' ? 4 : 3;
        var minute = TwoDigits(text, start);
        if (minute >= NotDigit)
            return "invalid timezone minute";
        if (minute > 59)
            return "timezone minute value is outside expected range of 0-59";
        if (hour > 23)
            return "timezone offset must be less than 24 hours";
        minutes = (int)((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
        return text.Length == start + 2 ? null : ExtraCharacters;
    }

    private static uint TwoDigits(ReadOnlySpan<byte> text, int index)
    {
        if (index + 1 >= text.Length)
            return NotDigit;
        var tens = AsciiText.Digit(text[index]);
        var ones = AsciiText.Digit(text[index + 1]);
        return tens <= 9 && ones <= 9 ? (tens * 10) + ones : NotDigit;
    }

    /// <summary>A date of the calendar, or of the year 0, which .NET and Python don't have.</summary>
    internal readonly record struct DateParts(int Year, int Month, int Day);
}
