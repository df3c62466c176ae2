using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Lanner.Data;

/// <summary>Ready when the database answers one query and no migration is pending.</summary>
internal sealed partial class DatabaseHealthCheck(Database database, ILogger<DatabaseHealthCheck> logger) : IHealthCheck
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var pending = await database.GetPendingMigrationsAsync(cancellationToken);
        if (pending.Count > 0)
        {
            if (database.MayReportPending())
                LogPending(database.Connection.Name, pending.Count, pending[0], MigrationCommand.Switch);
            return HealthCheckResult.Unhealthy("migrations are pending");
        }
        await database.PingAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }

    [LoggerMessage(LogLevel.Error, "Database {Database}: {Count} migrations are pending, from {First} on; run the service once with {Switch}")]
    private partial void LogPending(string database, int count, string first, string @switch);
}
