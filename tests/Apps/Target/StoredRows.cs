using Microsoft.EntityFrameworkCore;

namespace Target;

/// <summary>Rows that another program has written: PostgreSQL holds values that .NET's types do not.</summary>
internal static class StoredRows
{
    // Each column's value alone in a row, so that one does not hide the next.
    private static readonly (int Id, string Column, string Value)[] Strange =
    [
        (1, "instant", "'infinity'"),
        (2, "day", "'infinity'"),
        (3, "moment", "'-infinity'"),
        (4, "exact", "'1234567890123456789012345678901234567890'"),
        (5, "exact", "'NaN'"),
        (6, "length", "'1 month'"),
        (7, "instants", "'{{infinity}}'"),
        (8, "day", "'20000-01-01'"),
        (9, "exact", "'0.12345678901234567890123456789012345'"),
        (10, "hour", "'24:00:00'"),
    ];

    public static async Task PrepareAsync(TargetDb db)
    {
        await db.Database.EnsureCreatedAsync();
        if (!db.Database.IsNpgsql() || await db.Stored.AnyAsync())
            return;
        foreach (var (id, column, value) in Strange)
        {
            // Constants of this class, no input.
            var sql = $"INSERT INTO stored (id, {column}) VALUES ({id}, {value})";
            await db.Database.ExecuteSqlRawAsync(sql);
        }
    }
}
