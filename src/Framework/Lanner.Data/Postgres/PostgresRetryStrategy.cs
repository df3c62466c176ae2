using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Lanner.Data;

/// <summary>
/// Repeats what can be repeated: opening a connection, and statements outside a transaction. Inside a transaction that the program began nothing is
/// repeated, since what went before in it is lost with it; EF Core's own strategy would refuse such transactions altogether.
/// </summary>
internal sealed class PostgresRetryStrategy(ExecutionStrategyDependencies dependencies)
    : NpgsqlRetryingExecutionStrategy(dependencies, MaxRetries, MaxDelay, ShutdownCodes)
{
    private const int MaxRetries = 4;
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    // Npgsql does not count these as transient, but a server that restarts gives them.
    private static readonly string[] ShutdownCodes =
        [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow];

    // Where the base class refuses a transaction of the program.
    protected override void OnFirstExecution() => ExceptionsEncountered.Clear();

    protected override bool ShouldRetryOn(Exception? exception) =>
        Dependencies.CurrentContext.Context.Database.CurrentTransaction is null && base.ShouldRetryOn(exception);
}
