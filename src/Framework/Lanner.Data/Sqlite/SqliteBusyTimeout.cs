using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static SQLitePCL.raw;

namespace Lanner.Data;

/// <summary>Lets SQLite itself wait for a lock, with its short steps; Microsoft.Data.Sqlite alone would sleep 150 ms at a time.</summary>
internal sealed class SqliteBusyTimeout : DbConnectionInterceptor
{
    private const int Milliseconds = 5000;

    public static readonly SqliteBusyTimeout Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection) => _ = sqlite3_busy_timeout(((SqliteConnection)connection).Handle, Milliseconds);
}
