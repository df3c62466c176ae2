using Microsoft.Data.Sqlite;

namespace Lanner.Data;

/// <summary>
/// Lets one process at a time migrate and seed a database. The holder's death frees it: PostgreSQL ends a session lock with its connection, the
/// operating system a file lock with its process.
/// </summary>
internal static class MigrationLock
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the lock; disposing the result frees it.</summary>
    public static async Task<IAsyncDisposable> AcquireAsync(DatabaseConnection connection, CancellationToken cancellationToken) =>
        connection.Postgres is not null
            ? await AdvisoryLock.AcquireAsync(connection.Postgres, cancellationToken)
            : await AcquireFileAsync(connection.Sqlite!, cancellationToken);

    private static async Task<IAsyncDisposable> AcquireFileAsync(SqliteConnectionStringBuilder settings, CancellationToken cancellationToken)
    {
        // A database in memory belongs to this process alone.
        if (settings.Mode == SqliteOpenMode.Memory)
            return Stream.Null;

        var path = Path.GetFullPath(settings.DataSource) + ".migrate.lock";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(PollInterval, cancellationToken);
            }
        }
    }
}
