using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Lanner.Data;

/// <summary>
/// Repeats what can be repeated without doubt: opening a connection, and reads outside a transaction. Once a command that may write was sent, nothing is
/// repeated: the server may have acted on it though its answer was lost. EF Core's own strategy repeats SaveChanges too, and refuses transactions.
/// </summary>
internal sealed class PostgresRetryStrategy(ExecutionStrategyDependencies dependencies)
    : NpgsqlRetryingExecutionStrategy(dependencies, MaxRetries, MaxDelay, ShutdownCodes)
{
    private const int MaxRetries = 4;
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    // Npgsql does not count these as transient, but a server that restarts gives them.
    private static readonly string[] ShutdownCodes =
        [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow];

    private WriteWatch? _writer;

    /// <summary>What is being executed now may write, on whichever context, and is not repeated.</summary>
    public void NoteWrite(WriteWatch writer) => _writer = writer;

    // Where the base class refuses a transaction of the program.
    protected override void OnFirstExecution()
    {
        ExceptionsEncountered.Clear();
        _writer = null;
    }

    // Every failure comes by here, those while EF Core buffers the rows of a query too, of which no interceptor hears.
    protected override bool ShouldRetryOn(Exception? exception)
    {
        _writer?.ThrowIfLost(exception);
        return _writer is null
            && !HasWaited(exception)
            && !WriteWatch.IsInTransaction(Dependencies.CurrentContext.Context.Database)
            && base.ShouldRetryOn(exception);
    }

    // What has waited for its time-out, a full pool included, is not to wait four times more.
    private static bool HasWaited(Exception? exception) => exception is TimeoutException or NpgsqlException { InnerException: TimeoutException };
}
