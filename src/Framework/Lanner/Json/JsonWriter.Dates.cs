namespace Lanner.Runtime;

public ref partial struct JsonWriter
{
    // Quotes, 26 characters of date and time, and an offset.
    private const int DateTimeCapacity = 40;

    /// <summary>Writes a date with time: UTC as Z, local time with its offset, unspecified without; six digits when there is a fraction.</summary>
    public void WriteDateTime(DateTime value) => WriteDateTime(value, "Z"u8);

    /// <summary>Writes a date with time and offset: UTC as Z, other offsets as ±hh:mm; six digits when there is a fraction.</summary>
    public void WriteDateTime(DateTimeOffset value) => WriteDateTime(value, "Z"u8);

    /// <param name="value">The date with time.</param>
    /// <param name="utc">What stands for UTC.</param>
    internal void WriteDateTime(DateTime value, ReadOnlySpan<byte> utc)
    {
        if (value.Kind == DateTimeKind.Local)
        {
            WriteDateTime(new DateTimeOffset(value), utc);
            return;
        }
        Reserve(DateTimeCapacity);
        var target = _buffer.Slice(_length, DateTimeCapacity);
        target[0] = (byte)'"';
        var length = 1 + WriteMoment(target[1..], value);
        if (value.Kind == DateTimeKind.Utc)
        {
            utc.CopyTo(target[length..]);
            length += utc.Length;
        }

        target[length++] = (byte)'"';
        _length += length;
    }

    /// <param name="value">The date with time.</param>
    /// <param name="utc">What stands for UTC.</param>
    internal void WriteDateTime(DateTimeOffset value, ReadOnlySpan<byte> utc)
    {
        Reserve(DateTimeCapacity);
        var target = _buffer.Slice(_length, DateTimeCapacity);
        target[0] = (byte)'"';
        var length = 1 + WriteMoment(target[1..], value.DateTime);
        var offset = (int)value.Offset.TotalMinutes;
        if (offset == 0)
        {
            utc.CopyTo(target[length..]);
            length += utc.Length;
        }
        else
        {
            target[length] = (byte)(offset < 0 ? '-' : '+');
            offset = Math.Abs(offset);
            WriteDigits(target[(length + 1)..], offset / 60, 2);
            target[length + 3] = (byte)':';
            WriteDigits(target[(length + 4)..], offset % 60, 2);
            length += 6;
        }
        target[length++] = (byte)'"';
        _length += length;
    }

    private static int WriteMoment(Span<byte> target, DateTime value)
    {
        var (year, month, day) = DateOnly.FromDateTime(value);
        WriteDigits(target, year, 4);
        target[4] = (byte)'-';
        WriteDigits(target[5..], month, 2);
        target[7] = (byte)'-';
        WriteDigits(target[8..], day, 2);
        target[10] = (byte)'T';
        WriteDigits(target[11..], value.Hour, 2);
        target[13] = (byte)':';
        WriteDigits(target[14..], value.Minute, 2);
        target[16] = (byte)':';
        WriteDigits(target[17..], value.Second, 2);
        var microseconds = (int)(value.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);
        if (microseconds == 0)
            return 19;
        target[19] = (byte)'.';
        WriteDigits(target[20..], microseconds, 6);
        return 26;
    }

    private static void WriteDigits(Span<byte> target, int value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            (value, var digit) = Math.DivRem(value, 10);
            target[i] = (byte)('0' + digit);
        }
    }
}
