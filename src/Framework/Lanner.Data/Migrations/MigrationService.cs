using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lanner.Data;

/// <summary>
/// Checks the connection strings at start; in Development, migrates before the service accepts requests; with <c>--migrate</c>, migrates and ends the
/// process (exit code 0, or 1 on failure) before anything else of the service starts.
/// </summary>
internal sealed partial class MigrationService(
    IEnumerable<Database> databases,
    MigrationCommand command,
    IHostEnvironment environment,
    ILoggerFactory loggers,
    ILogger<MigrationService> logger) : IHostedLifecycleService
{
    private static readonly TimeSpan ServerWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ServerPoll = TimeSpan.FromMilliseconds(500);

    // Off the caller's synchronization context: test frameworks have one, and start hosts synchronously on it.
    public Task StartingAsync(CancellationToken cancellationToken) => Task.Run(() => RunAsync(cancellationToken), cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var due = databases.Where(database => command.RunOnce || (database.MigrateAtStart ?? environment.IsDevelopment())).ToList();
        if (!command.RunOnce)
        {
            await MigrateAsync(due, cancellationToken);
            return;
        }

        var exitCode = 0;
        try
        {
            await MigrateAsync(due, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception);
            exitCode = 1;
        }
        // Writes out what the console logger still holds.
        loggers.Dispose();
        Environment.Exit(exitCode);
    }

    private async Task MigrateAsync(List<Database> due, CancellationToken cancellationToken)
    {
        foreach (var database in due)
        {
            await WaitForServerAsync(database.Connection, cancellationToken);
            await using var _ = await MigrationLock.AcquireAsync(database.Connection, cancellationToken);
            var result = await database.MigrateAsync(cancellationToken);
            Report(database, result);
        }
    }

    private async Task WaitForServerAsync(DatabaseConnection connection, CancellationToken cancellationToken)
    {
        if (connection.Postgres is null)
            return;
        var giveUp = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await using var session = await connection.Postgres.OpenConnectionAsync(cancellationToken);
                return;
            }
            catch (NpgsqlException exception) when (MayStillStart(exception) && TimeProvider.System.GetElapsedTime(giveUp) < ServerWait)
            {
                LogWaiting(connection.Name, exception.Message);
                await Task.Delay(ServerPoll, cancellationToken);
            }
        }
    }

    private static bool MayStillStart(NpgsqlException exception) =>
        exception.IsTransient || exception is PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow };

    private void Report(Database database, MigrationResult result)
    {
        if (result.Known == 0)
            LogNoMigrations(database.Connection.Name, database.ContextName);
        else if (result.Applied.Count > 0 || result.Seeded.Count > 0)
            LogMigrated(database.Connection.Name, result.Applied.Count, string.Join(", ", result.Seeded));
        else
            LogCurrent(database.Connection.Name);
    }

    [LoggerMessage(LogLevel.Information, "Database {Database}: applied {Count} migrations; seeds run: [{Seeds}]")]
    private partial void LogMigrated(string database, int count, string seeds);

    [LoggerMessage(LogLevel.Information, "Database {Database}: schema is current")]
    private partial void LogCurrent(string database);

    [LoggerMessage(LogLevel.Warning, "Database {Database}: {Context} has no migrations, so there are no tables; run: dotnet ef migrations add Initial")]
    private partial void LogNoMigrations(string database, string context);

    [LoggerMessage(LogLevel.Information, "Database {Database}: waiting for the server: {Reason}")]
    private partial void LogWaiting(string database, string reason);

    [LoggerMessage(LogLevel.Critical, "Migration failed")]
    private partial void LogFailed(Exception exception);
}
