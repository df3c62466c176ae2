namespace Lanner.Runtime;

/// <summary>Durations from and to text, as pydantic reads and writes them. The methods that read return what is wrong, or null.</summary>
internal static class DurationText
{
    private const string InvalidDigit = "invalid digit in duration";
    private const string InvalidDays = "\"day\" identifier in duration not correctly formatted";
    private const string TooLarge = "durations may not exceed 999,999,999 days";
    private const int DigitLimit = 18;
    private const int DaysPerYear = 365;

    public static string? Read(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        if (text.IsEmpty)
            return IsoText.TooShort;
        var isNegative = text[0] == '-';
        var rest = text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        decimal ticks = 0;
        var error = rest is [(byte)'P', ..] ? ReadIso(rest, ref ticks)
            : text.Length < 5 || text.ContainsAny("dD"u8) ? ReadDays(rest, ref ticks)
            : ReadClock(rest, ref ticks);
        return error ?? FromTicks(isNegative ? -ticks : ticks, out value);
    }

    public static string? FromSeconds(double seconds, out TimeSpan value)
    {
        value = default;
        if (double.IsNaN(seconds))
            return "NaN values not permitted";
        return Math.Abs(seconds) >= TimeSpan.MaxValue.TotalSeconds
            ? TooLarge
            : FromTicks((decimal)Math.Round(seconds * 1e6) * TimeSpan.TicksPerMicrosecond, out value);
    }

    public static void Write(ref JsonWriter writer, TimeSpan value)
    {
        writer.Raw(value < TimeSpan.Zero ? "\"-P"u8 : "\"P"u8);
        // The smallest value has no positive counterpart.
        var microseconds = (ulong)Math.Abs(value.Ticks / TimeSpan.TicksPerMicrosecond);
        var (seconds, fraction) = Math.DivRem(microseconds, 1_000_000UL);
        var (days, rest) = Math.DivRem(seconds, 86_400UL);
        WriteUnit(ref writer, days / DaysPerYear, "Y"u8);
        WriteUnit(ref writer, days % DaysPerYear, "D"u8);
        if (rest != 0 || fraction != 0 || days == 0)
        {
            writer.Raw("T"u8);
            WriteUnit(ref writer, rest / 3600, "H"u8);
            WriteUnit(ref writer, rest / 60 % 60, "M"u8);
            if (fraction != 0)
                WriteFraction(ref writer, rest % 60, fraction);
            else if (rest == 0)
                writer.Raw("0S"u8);
            else
                WriteUnit(ref writer, rest % 60, "S"u8);
        }
        writer.Raw("\""u8);
    }

    private static void WriteUnit(ref JsonWriter writer, ulong value, ReadOnlySpan<byte> unit)
    {
        if (value == 0)
            return;
        writer.WriteNumber(value);
        writer.Raw(unit);
    }

    private static void WriteFraction(ref JsonWriter writer, ulong seconds, ulong fraction)
    {
        writer.WriteNumber(seconds);
        writer.Raw("."u8);
        Span<byte> digits = stackalloc byte[6];
        for (var i = 5; i >= 0; i--, fraction /= 10)
            digits[i] = (byte)('0' + (fraction % 10));
        writer.Raw(((ReadOnlySpan<byte>)digits).TrimEnd((byte)'0'));
        writer.Raw("S"u8);
    }

    private static string? FromTicks(decimal ticks, out TimeSpan value)
    {
        var fits = ticks >= TimeSpan.MinValue.Ticks && ticks <= TimeSpan.MaxValue.Ticks;
        value = fits ? new TimeSpan((long)ticks) : default;
        return fits ? null : TooLarge;
    }

    // P[n Y|M|W|D]…[T[n H|M|S]…]; a fraction may be in the last quantity. Years have 365 days, months 30.
    private static string? ReadIso(ReadOnlySpan<byte> text, ref decimal ticks)
    {
        var isTime = false;
        var any = false;
        var hadFraction = false;
        for (var index = 1; index < text.Length; index++)
        {
            if (text[index] == 'T')
            {
                if (isTime)
                    return "'T' can only appear once in duration";
                isTime = true;
                continue;
            }
            if (hadFraction)
                return "duration fraction can only appear in the last quantity";
            if (ReadQuantity(text, ref index, out var quantity, out hadFraction) is { } error)
                return error;
            var unit = index < text.Length ? isTime ? TimeUnit(text[index]) : DateUnit(text[index]) : 0;
            if (unit == 0)
                return isTime ? "quantity invalid in time part of duration" : "quantity invalid in date part of duration";
            ticks += decimal.Truncate(quantity * unit / TimeSpan.TicksPerMicrosecond) * TimeSpan.TicksPerMicrosecond;
            any = true;
        }
        return any ? null : IsoText.TooShort;
    }

    private static string? ReadQuantity(ReadOnlySpan<byte> text, ref int index, out decimal quantity, out bool hasFraction)
    {
        hasFraction = false;
        if (!TryReadWhole(text, ref index, out quantity))
            return quantity < 0 ? TooLarge : InvalidDigit;
        if (index >= text.Length || text[index] is not ((byte)'.' or (byte)','))
            return null;
        hasFraction = true;
        index++;
        var digits = IsoText.ReadFraction(text[index..], out var ticks);
        index += digits;
        quantity += (decimal)ticks / TimeSpan.TicksPerSecond;
        return digits == 0 ? InvalidDigit : null;
    }

    // False with -1 when there are too many digits to matter, false with 0 when there is none.
    private static bool TryReadWhole(ReadOnlySpan<byte> text, ref int index, out decimal value)
    {
        value = 0;
        var start = index;
        while (index < text.Length && AsciiText.Digit(text[index]) is var digit and <= 9)
        {
            if (index++ - start >= DigitLimit)
            {
                value = -1;
                return false;
            }
            value = (value * 10) + digit;
        }
        return index > start;
    }

    private static long DateUnit(byte unit) => unit switch
    {
        (byte)'Y' => DaysPerYear * TimeSpan.TicksPerDay,
        (byte)'M' => 30 * TimeSpan.TicksPerDay,
        (byte)'W' => 7 * TimeSpan.TicksPerDay,
        (byte)'D' => TimeSpan.TicksPerDay,
        _ => 0,
    };

    private static long TimeUnit(byte unit) => unit switch
    {
        (byte)'H' => TimeSpan.TicksPerHour,
        (byte)'M' => TimeSpan.TicksPerMinute,
        (byte)'S' => TimeSpan.TicksPerSecond,
        _ => 0,
    };

    // n d[ay][s][,][ HH:MM[:SS[.f]]]
    private static string? ReadDays(ReadOnlySpan<byte> text, ref decimal ticks)
    {
        var index = 0;
        if (text.IsEmpty)
            return IsoText.TooShort;
        if (!TryReadWhole(text, ref index, out var days))
            return days < 0 ? TooLarge : InvalidDigit;
        ticks += days * TimeSpan.TicksPerDay;
        if (index < text.Length && text[index] == ' ')
            index++;
        if (index >= text.Length || (text[index] | 0x20) != 'd')
            return InvalidDays;
        index++;
        if (index < text.Length && (text[index] | 0x20) == 'a')
        {
            if (index + 1 >= text.Length || (text[index + 1] | 0x20) != 'y')
                return InvalidDays;
            index += 2;
        }
        foreach (var optional in "s, "u8)
        {
            if (index < text.Length && (text[index] == optional || (text[index] | 0x20) == optional))
                index++;
        }
        return index < text.Length ? ReadClock(text[index..], ref ticks) : null;
    }

    // Hours may go beyond a day.
    private static string? ReadClock(ReadOnlySpan<byte> text, ref decimal ticks)
    {
        var index = 0;
        if (!TryReadWhole(text, ref index, out var hours))
            return hours < 0 ? TooLarge : "invalid character in hour";
        if (index >= text.Length || text[index] != ':')
            return "invalid character in hour";
        long rest = 0;
        var error = IsoText.ReadMinutes(text, index, ref rest, out var end);
        ticks += (hours * TimeSpan.TicksPerHour) + rest;
        return error ?? (end < text.Length ? IsoText.ExtraCharacters : null);
    }
}
