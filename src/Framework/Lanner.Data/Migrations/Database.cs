namespace Lanner.Data;

/// <summary>One context of this service and its database, without the context's type.</summary>
internal abstract class Database(DatabaseConnection connection, string contextName, bool? migrateAtStart)
{
    private int _pendingReported;

    public DatabaseConnection Connection { get; } = connection;

    public string ContextName { get; } = contextName;

    public bool? MigrateAtStart { get; } = migrateAtStart;

    /// <summary>Set once no migration is pending; a schema never goes back while the service runs.</summary>
    public bool IsCurrent { get; protected set; }

    /// <summary>Applies pending migrations and seeds. Call it under the <see cref="MigrationLock"/>.</summary>
    public abstract Task<MigrationResult> MigrateAsync(CancellationToken cancellationToken);

    public abstract Task<IReadOnlyList<string>> GetPendingMigrationsAsync(CancellationToken cancellationToken);

    /// <summary>True for the first caller: one log line is enough.</summary>
    public bool MayReportPending() => Interlocked.Exchange(ref _pendingReported, 1) == 0;

    /// <summary>One query on one connection.</summary>
    public abstract Task PingAsync(CancellationToken cancellationToken);
}
