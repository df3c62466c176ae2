using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Lanner.Hosting.Data;

/// <summary>A server is healthy when it answers, a database when it exists there. SQLite needs no server.</summary>
internal sealed class PostgresHealthCheck(PostgresServerResource server, PostgresDatabaseResource? database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!server.Address.IsCompletedSuccessfully)
            return HealthCheckResult.Unhealthy("the server has not been started");
        if (await server.Address.ConfigureAwait(false) is not PostgresAddress address)
            return HealthCheckResult.Healthy();
        try
        {
            await using var command = address.Maintenance.CreateCommand("SELECT count(*) FROM pg_database WHERE datname = $1");
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = database?.DatabaseName ?? address.MaintenanceDatabase });
            var count = (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
            return count == 1 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("the database does not exist");
        }
        catch (NpgsqlException exception)
        {
            return HealthCheckResult.Unhealthy(Explain(exception));
        }
    }

    private static string Explain(NpgsqlException exception) => exception is PostgresException { SqlState: PostgresErrorCodes.InvalidPassword }
        ? "the server refuses the password (28P01): it was made with another one. Configure that one, or remove the data folder to start afresh"
        : exception.Message;
}
