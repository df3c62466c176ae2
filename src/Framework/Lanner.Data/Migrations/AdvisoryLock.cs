using Npgsql;

namespace Lanner.Data;

/// <summary>A session lock of PostgreSQL on the whole database. It ends with its connection, also when the process dies.</summary>
internal sealed class AdvisoryLock : IAsyncDisposable
{
    // Any number that nobody else uses; advisory locks count per database. ("lanner" in ASCII)
    private const long Key = 0x6C616E6E6572;

    private readonly NpgsqlConnection _session;

    private AdvisoryLock(NpgsqlConnection session) => _session = session;

    /// <summary>Waits for the lock, however long another process holds it.</summary>
    public static async Task<AdvisoryLock> AcquireAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var session = source.CreateConnection();
        try
        {
            await session.OpenAsync(cancellationToken);
            await ExecuteAsync(session, "SELECT pg_advisory_lock($1)", cancellationToken);
            return new AdvisoryLock(session);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    // A connection in the pool is reset only when it is used again; until then it would keep the lock.
    public async ValueTask DisposeAsync()
    {
        await using var session = _session;
        try
        {
            await ExecuteAsync(session, "SELECT pg_advisory_unlock($1)", CancellationToken.None);
        }
        catch (NpgsqlException) when (session.FullState.HasFlag(System.Data.ConnectionState.Broken))
        {
            // The lock went with the connection.
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection session, string sql, CancellationToken cancellationToken)
    {
        await using var command = session.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = Key });
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
