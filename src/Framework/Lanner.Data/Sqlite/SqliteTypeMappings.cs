using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Lanner.Data;

// See PostgresTypeMappings.
#pragma warning disable EF1001

/// <summary>SQLite's type mappings under the rule of <see cref="TimeConversions"/> and of <see cref="NullCharacterJson"/>.</summary>
internal sealed class SqliteTypeMappings(
    TypeMappingSourceDependencies dependencies, RelationalTypeMappingSourceDependencies relationalDependencies)
    : SqliteTypeMappingSource(dependencies, relationalDependencies)
{
    protected override RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo)
    {
        var precision = mappingInfo.Precision;
        return mappingInfo.ClrType switch
        {
            var type when type == typeof(DateTimeOffset) =>
                base.FindMapping(mappingInfo with { ClrType = typeof(DateTime) })?.With(TimeConversions.InstantAsDateTime(precision)),
            var type when type == typeof(DateTime) =>
                base.FindMapping(mappingInfo)?.With(DateTimeRule(mappingInfo.StoreTypeNameBase, precision)),
            var type when type == typeof(TimeOnly) => base.FindMapping(mappingInfo)?.With(TimeConversions.TimeOfDay(precision)),
            var type when type == typeof(TimeSpan) =>
                base.FindMapping(mappingInfo with { ClrType = typeof(long) })?.With(TimeConversions.DurationAsNumber(precision)),
            var type when type == typeof(string) => base.FindMapping(mappingInfo) is { } text ? NullCharacterJson.ApplyTo(text) : null,
            _ => base.FindMapping(mappingInfo),
        };
    }

    // PostgreSQL's names of columns, as a model may give them.
    private static ValueConverter<DateTime, DateTime> DateTimeRule(string? storeType, int? precision) => storeType switch
    {
        "timestamp" or "timestamp without time zone" => TimeConversions.Clock(precision),
        "date" => TimeConversions.Day(),
        _ => TimeConversions.UtcDateTime(precision),
    };
}
