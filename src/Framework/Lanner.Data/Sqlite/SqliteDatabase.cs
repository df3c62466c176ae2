using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Lanner.Data;

/// <summary>What a SQLite file needs to serve concurrent requests.</summary>
internal static class SqliteDatabase
{
    public static SqliteConnectionStringBuilder Settings(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (settings.DataSource == ":memory:")
            settings.DataSource = $"lanner-{Guid.NewGuid():N}";
        else if (settings.Mode != SqliteOpenMode.Memory)
            return settings;

        settings.Mode = SqliteOpenMode.Memory;
        settings.Cache = SqliteCacheMode.Shared;
        return settings;
    }

    /// <summary>Makes the file's folder, and the file in write-ahead mode (kept in the file): readers don't wait for a writer.</summary>
    public static async Task PrepareAsync(SqliteConnectionStringBuilder settings, DbContext db, CancellationToken cancellationToken)
    {
        if (settings.Mode == SqliteOpenMode.Memory)
            return;
        if (Path.GetDirectoryName(Path.GetFullPath(settings.DataSource)) is { } folder)
            Directory.CreateDirectory(folder);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    /// <summary>EF Core's own lock is a row that a killed process leaves behind for ever. Under the <see cref="MigrationLock"/> it is nobody's.</summary>
    public static Task DropAbandonedLockAsync(DbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
}
