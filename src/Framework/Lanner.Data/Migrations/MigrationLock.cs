using Microsoft.Data.Sqlite;
using Npgsql;

namespace Lanner.Data;

/// <summary>
/// Lets one process at a time migrate and seed a database. The holder's death frees it: PostgreSQL ends a session lock with its connection, the
/// operating system a file lock with its process.
/// </summary>
internal static class MigrationLock
{
    // Any number that nobody else uses; advisory locks count per database. ("lanner" in ASCII)
    private const long AdvisoryKey = 0x6C616E6E6572;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the lock; disposing the result frees it.</summary>
    public static async Task<IAsyncDisposable> AcquireAsync(DatabaseConnection connection, CancellationToken cancellationToken) =>
        connection.Postgres is not null
            ? await AcquireAdvisoryAsync(connection.Postgres, cancellationToken)
            : await AcquireFileAsync(connection.Sqlite!, cancellationToken);

    private static async Task<IAsyncDisposable> AcquireAdvisoryAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        // Back in the pool, the connection is reset, and the lock with it.
        var session = source.CreateConnection();
        try
        {
            await session.OpenAsync(cancellationToken);
            await using var command = session.CreateCommand();
            command.CommandText = "SELECT pg_advisory_lock($1)";
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = AdvisoryKey });
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

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
