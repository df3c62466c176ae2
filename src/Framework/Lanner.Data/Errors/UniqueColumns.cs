using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Lanner.Data;

/// <summary>Finds the columns of a violated unique constraint in the model: PostgreSQL names only the constraint, and its detail holds values.</summary>
internal static class UniqueColumns
{
    public static IReadOnlyList<string>? Of(PostgresException exception, DbUpdateException? update)
    {
        if (update is not { Entries: [var entry, ..] })
            return null;
        var tables = entry.Context.Model.GetRelationalModel().Tables.Where(table => table.Name == exception.TableName);
        var columns = tables.Select(table => Of(table, exception.ConstraintName)).FirstOrDefault(found => found is not null);
        return columns is null ? null : [.. columns.Select(column => column.Name)];
    }

    private static IEnumerable<IColumnBase>? Of(ITable table, string? constraint) =>
        table.UniqueConstraints.FirstOrDefault(unique => unique.Name == constraint)?.Columns
        ?? table.Indexes.FirstOrDefault(index => index.Name == constraint)?.Columns;
}
