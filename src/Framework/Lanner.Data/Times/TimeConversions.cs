using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Lanner.Data;

/// <summary>
/// One rule for time on both databases. An instant (<see cref="DateTimeOffset"/>, <see cref="DateTime"/>) is stored in UTC: another offset
/// or local time is converted, a time without zone is UTC. A column without time zone keeps the clock. All times are cut to the
/// microsecond, PostgreSQL's unit, or to the column's precision.
/// </summary>
/// <remarks>
/// Type mappings carry the rule, since every value that EF Core sends has one: properties, elements of lists and JSON, parameters and
/// constants of queries, setters, raw SQL. PostgreSQL's timestamptz takes no other offset than 0, and Npgsql refuses a DateTime of another
/// kind.
/// </remarks>
internal static class TimeConversions
{
    private const int Digits = 6;

    public static ValueConverter<DateTimeOffset, DateTimeOffset> Instant(int? precision)
    {
        var unit = Unit(precision);
        return new(value => Cut(value.UtcDateTime, unit), value => value);
    }

    /// <summary>SQLite can only sort and compare instants when all have one form.</summary>
    public static ValueConverter<DateTimeOffset, DateTime> InstantAsDateTime(int? precision)
    {
        var unit = Unit(precision);
        return new(value => Cut(value.UtcDateTime, unit), value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)));
    }

    public static ValueConverter<DateTime, DateTime> UtcDateTime(int? precision)
    {
        var unit = Unit(precision);
        return new(value => Cut(Utc(value), unit), value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
    }

    public static ValueConverter<DateTime, DateTime> Clock(int? precision) => Clock(Unit(precision));

    public static ValueConverter<DateTime, DateTime> Day() => Clock(TimeSpan.TicksPerDay);

    public static ValueConverter<TimeOnly, TimeOnly> TimeOfDay(int? precision)
    {
        var unit = Unit(precision);
        return new(value => new TimeOnly(value.Ticks - (value.Ticks % unit)), value => value);
    }

    public static ValueConverter<TimeSpan, TimeSpan> Duration(int? precision)
    {
        var unit = Unit(precision);
        return new(value => new TimeSpan(value.Ticks - (value.Ticks % unit)), value => value);
    }

    /// <summary>In microseconds: as text, ten days would sort before nine.</summary>
    public static ValueConverter<TimeSpan, long> DurationAsNumber(int? precision)
    {
        var unit = Unit(precision);
        return new(
            value => (value.Ticks - (value.Ticks % unit)) / TimeSpan.TicksPerMicrosecond, value => TimeSpan.FromMicroseconds(value));
    }

    /// <summary>The rule for one value, where no mapping is at hand.</summary>
    public static DateTimeOffset Instant(DateTimeOffset value) => Cut(value.UtcDateTime, TimeSpan.TicksPerMicrosecond);

    /// <inheritdoc cref="Instant(DateTimeOffset)"/>
    public static DateTime UtcDateTime(DateTime value) => Cut(Utc(value), TimeSpan.TicksPerMicrosecond);

    /// <inheritdoc cref="Instant(DateTimeOffset)"/>
    public static long DurationAsNumber(TimeSpan value) => value.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The mapping with a converter, unless it has one already.</summary>
    public static RelationalTypeMapping With(this RelationalTypeMapping mapping, ValueConverter converter) =>
        mapping.Converter is null ? (RelationalTypeMapping)mapping.WithComposedConverter(converter) : mapping;

    private static ValueConverter<DateTime, DateTime> Clock(long unit) => new(
        value => DateTime.SpecifyKind(Cut(value, unit), DateTimeKind.Unspecified),
        value => DateTime.SpecifyKind(value, DateTimeKind.Unspecified));

    private static DateTime Utc(DateTime value) =>
        value.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : value.ToUniversalTime();

    private static DateTime Cut(DateTime value, long unit) => value.AddTicks(-(value.Ticks % unit));

    private static long Unit(int? precision)
    {
        var unit = TimeSpan.TicksPerMicrosecond;
        for (var digits = precision ?? Digits; digits < Digits; digits++)
            unit *= 10;
        return unit;
    }
}
