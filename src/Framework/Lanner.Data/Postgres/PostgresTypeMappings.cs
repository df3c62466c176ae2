using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Storage.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Storage.Internal.Mapping;

namespace Lanner.Data;

// A plug-in could not ask for the provider's own mapping, and a convention for properties does not see parameters of raw SQL.
#pragma warning disable EF1001

/// <summary>Npgsql's type mappings under the rule of <see cref="TimeConversions"/> and of <see cref="NullCharacterJson"/>.</summary>
internal sealed class PostgresTypeMappings(
    TypeMappingSourceDependencies dependencies,
    RelationalTypeMappingSourceDependencies relationalDependencies,
    ISqlGenerationHelper sqlGenerationHelper,
    INpgsqlSingletonOptions options)
    : NpgsqlTypeMappingSource(dependencies, relationalDependencies, sqlGenerationHelper, options)
{
    protected override RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo)
    {
        if (base.FindMapping(mappingInfo) is not { } mapping)
            return null;
        var precision = mapping.Precision ?? mappingInfo.Precision;
        var type = mapping.ClrType;
        return mapping switch
        {
            NpgsqlTimestampTzTypeMapping when type == typeof(DateTimeOffset) => mapping.With(TimeConversions.Instant(precision)),
            NpgsqlTimestampTzTypeMapping when type == typeof(DateTime) => mapping.With(TimeConversions.UtcDateTime(precision)),
            NpgsqlTimestampTypeMapping when type == typeof(DateTime) => mapping.With(TimeConversions.Clock(precision)),
            NpgsqlDateTimeDateTypeMapping when type == typeof(DateTime) => mapping.With(TimeConversions.Day()),
            NpgsqlTimeTypeMapping when type == typeof(TimeOnly) => mapping.With(TimeConversions.TimeOfDay(precision)),
            _ when type == typeof(TimeSpan) => mapping.With(TimeConversions.Duration(precision)),
            _ when type == typeof(string) => NullCharacterJson.ApplyTo(mapping),
            _ => mapping,
        };
    }
}
