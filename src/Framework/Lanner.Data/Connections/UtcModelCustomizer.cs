using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Lanner.Data;

/// <summary>
/// Stores every <see cref="DateTimeOffset"/> without a converter of its own in UTC. PostgreSQL's timestamptz takes no other offset, and SQLite can only
/// sort and compare the values when they are plain times.
/// </summary>
internal sealed class UtcModelCustomizer(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    private static readonly ValueConverter<DateTimeOffset, DateTimeOffset> ToUtc = new(value => value.ToUniversalTime(), value => value);

    private static readonly ValueConverter<DateTimeOffset, DateTime> ToUtcDateTime = new(
        value => value.UtcDateTime, value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)));

    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        ValueConverter converter = context.Database.IsSqlite() ? ToUtcDateTime : ToUtc;
        var times = modelBuilder.Model.GetEntityTypes()
            .SelectMany(Properties)
            .Where(property => property.ClrType == typeof(DateTimeOffset) || property.ClrType == typeof(DateTimeOffset?))
            .Where(property => property.GetValueConverter() is null && property.GetProviderClrType() is null);
        foreach (var property in times)
            property.SetValueConverter(converter);
    }

    private static IEnumerable<IMutableProperty> Properties(IMutableTypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(complex => Properties(complex.ComplexType)));
}
