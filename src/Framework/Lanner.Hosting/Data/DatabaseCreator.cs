using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Npgsql;

namespace Lanner.Hosting.Data;

/// <summary>Creates a database of a server when it is missing.</summary>
internal static class DatabaseCreator
{
    public static async Task CreateAsync(PostgresDatabaseResource database, PostgresAddress address, CancellationToken cancellationToken)
    {
        try
        {
            await using var find = address.Maintenance.CreateCommand("SELECT 1 FROM pg_database WHERE datname = $1");
            find.Parameters.Add(new NpgsqlParameter<string> { TypedValue = database.DatabaseName });
            if (await find.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null)
                return;
            var script = database.Annotations.OfType<PostgresCreateDatabaseScriptAnnotation>().LastOrDefault()?.Script;
            await using var create = address.Maintenance.CreateCommand(
                script ?? $"CREATE DATABASE \"{database.DatabaseName.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            await create.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another copy, on the same given server, was faster.
        }
        catch (PostgresException exception)
        {
            throw new DistributedApplicationException(
                $"database '{database.DatabaseName}' cannot be created on '{database.Parent.Name}': {exception.MessageText} ({exception.SqlState}). Create it by hand, or give the server's user the right to.", exception);
        }
    }
}
