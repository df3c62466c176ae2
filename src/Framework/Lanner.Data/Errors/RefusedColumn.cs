using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Lanner.Data;

/// <summary>Finds the column of a refused value among the entities that were to be saved: neither database names it.</summary>
internal static class RefusedColumn
{
    /// <summary>A text with U+0000, in a column, a list or JSON.</summary>
    public static string? WithNullCharacter(DbUpdateException? update) =>
        Find(update, (_, value) => value switch
        {
            string text => text.Contains('\0'),
            '\0' => true,
            IEnumerable<string?> texts => texts.Any(text => text is not null && text.Contains('\0')),
            _ => false,
        });

    /// <summary>A text with more characters than its column takes. PostgreSQL counts code points.</summary>
    public static string? TooLong(DbUpdateException? update) =>
        Find(update, (property, value) =>
            value is string text && property.GetMaxLength() is { } length && text.EnumerateRunes().Count() > length);

    /// <summary>A number with more digits before its point than its column takes.</summary>
    public static string? OutOfRange(DbUpdateException? update) =>
        Find(update, (property, value) =>
            value is decimal number
            && property.GetPrecision() is { } precision
            && IsOutOfRange(number, precision, property.GetScale() ?? 0));

    private static bool IsOutOfRange(decimal number, int precision, int scale) =>
        (double)Math.Abs(decimal.Round(number, Math.Clamp(scale, 0, 28), MidpointRounding.AwayFromZero)) >= Math.Pow(10, precision - scale);

    // Table and column, separated by a dot.
    private static string? Find(DbUpdateException? update, Func<IProperty, object, bool> isRefused) =>
        update?.Entries.Select(entry => Find(entry, isRefused)).FirstOrDefault(column => column is not null);

    private static string? Find(EntityEntry entry, Func<IProperty, object, bool> isRefused)
    {
        var type = entry.Metadata;
        var column = type.GetProperties()
            .Where(property => entry.Property(property).CurrentValue is { } value && isRefused(property, value))
            .Select(ColumnOf)
            .Concat(type.GetComplexProperties().Select(complex => Find(complex, entry.Entity, isRefused)))
            .FirstOrDefault(name => name is not null);
        return column is null ? null : $"{type.GetTableName()}.{column}";
    }

    private static string? Find(IComplexProperty complex, object owner, Func<IProperty, object, bool> isRefused)
    {
        var value = complex.GetGetter().GetClrValue(owner);
        var instances = value is IEnumerable several && complex.IsCollection ? several.OfType<object>() : value is null ? [] : [value];
        return instances.Select(instance => Find(complex.ComplexType, instance, isRefused)).FirstOrDefault(column => column is not null);
    }

    private static string? Find(IComplexType type, object instance, Func<IProperty, object, bool> isRefused) =>
        type.GetProperties()
            .Where(property => !property.IsShadowProperty())
            .Where(property => property.GetGetter().GetClrValue(instance) is { } value && isRefused(property, value))
            .Select(ColumnOf)
            .Concat(type.GetComplexProperties().Select(complex => Find(complex, instance, isRefused)))
            .FirstOrDefault(column => column is not null);

    private static string ColumnOf(IProperty property) =>
        property.DeclaringType.GetContainerColumnName() ?? property.GetColumnName();
}
