using Aspire.Hosting;
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
            return exception is PostgresException { SqlState: PostgresErrorCodes.InvalidPassword } ? WrongPassword(address) : HealthCheckResult.Unhealthy(exception.Message);
        }
    }

    /// <summary>A server keeps the password that it was made with, whatever is configured later.</summary>
    private HealthCheckResult WrongPassword(PostgresAddress address)
    {
        var parameter = server.PasswordParameter.Name;
        var explanation = address.DataFolder is { } data
            ? $"the server refuses the password (28P01), since its data in {data} was made with another one. Set Parameters:{parameter} to that one, or remove the folder to start with empty databases"
            : $"the server refuses the password (28P01). Set the right one in ConnectionStrings:{server.Name}";
        return HealthCheckResult.Unhealthy(explanation, new DistributedApplicationException(explanation));
    }
}
