using System.Runtime.InteropServices;

namespace Lanner.Runtime;

/// <summary>
/// Compares keys and items of sets as their type does, but hashes them with a seed of the process. The platform's hashes of numbers and
/// times are known to
/// anybody, who could send a hundred thousand values of one hash, each of which is compared with all others.
/// </summary>
internal sealed class SeededComparer<T> : IEqualityComparer<T>
{
    private SeededComparer()
    {
    }

    /// <summary>The comparer of a type; null where the type's own hash will do.</summary>
    public static IEqualityComparer<T>? Instance { get; } = IsSeeded ? new SeededComparer<T>() : null;

    private static bool IsSeeded =>
        typeof(T) == typeof(int) || typeof(T) == typeof(uint) || typeof(T) == typeof(long) || typeof(T) == typeof(ulong)
        || typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(decimal) || typeof(T) == typeof(Guid)
        || typeof(T) == typeof(DateTime) || typeof(T) == typeof(DateTimeOffset)
        || typeof(T) == typeof(TimeSpan) || typeof(T) == typeof(TimeOnly);

    public bool Equals(T? x, T? y) => EqualityComparer<T>.Default.Equals(x, y);

    public int GetHashCode(T value) => value switch
    {
        int number => HashCode.Combine(number),
        uint number => HashCode.Combine(number),
        long number => OfLong(number),
        ulong number => OfLong((long)number),
        double number => OfDouble(number),
        float number => OfDouble(number),
        decimal number => OfDecimal(number),
        Guid id => OfGuid(id),
        DateTime time => OfLong(time.Ticks),
        DateTimeOffset time => OfLong(time.UtcTicks),
        TimeSpan time => OfLong(time.Ticks),
        TimeOnly time => OfLong(time.Ticks),
        _ => throw new NotSupportedException($"{typeof(T)} has a hash of its own."),
    };

    // Its own hash joins the halves, so that equal halves are always 0.
    private static int OfLong(long value) => HashCode.Combine((int)value, (int)(value >> 32));

    // Equal numbers have equal bits but for zero, which may be negative, and what is no number.
    private static int OfDouble(double value) =>
        OfLong(double.IsNaN(value) ? long.MinValue : BitConverter.DoubleToInt64Bits(value == 0 ? 0 : value));

    // Dividing by one in this form drops the zeros at the end, which equal numbers may differ in.
    private static int OfDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value == 0 ? 0 : value / 1.0000000000000000000000000000m, bits);
        return HashCode.Combine(bits[0], bits[1], bits[2], bits[3]);
    }

    private static int OfGuid(Guid value)
    {
        var words = MemoryMarshal.Cast<Guid, int>(new ReadOnlySpan<Guid>(in value));
        return HashCode.Combine(words[0], words[1], words[2], words[3]);
    }
}
