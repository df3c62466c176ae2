using Lanner.LocalServers;
using Npgsql;

namespace Lanner.Testing;

/// <summary>
/// A real PostgreSQL server for tests, from the first of: the connection string in <c>LANNER_TEST_POSTGRES</c> (its user may create databases);
/// Testcontainers, when a container engine answers (image in <c>TEST_PG_IMAGE</c>, default <c>postgres:17</c>); PostgreSQL's programs on this machine
/// (Linux and macOS; also as root). One line on standard output says which. A server that was started here ends with this process, even when it is killed.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The environment variable with the connection string of a server that runs already.</summary>
    public const string GivenVariable = "LANNER_TEST_POSTGRES";

    private readonly IAsyncDisposable? _process;

    private PostgresServer(string connectionString, string origin, IAsyncDisposable? process)
    {
        ConnectionString = connectionString;
        Origin = origin;
        _process = process;
    }

    /// <summary>Connection string of the maintenance database.</summary>
    public string ConnectionString { get; }

    /// <summary>Where the server comes from, as the line on standard output says it.</summary>
    public string Origin { get; }

    /// <summary>Starts a server, or takes the given one.</summary>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="InvalidOperationException">There is no way to a server; the message says what was tried.</exception>
    public static async Task<PostgresServer> StartAsync(CancellationToken cancellationToken = default)
    {
        var server = await FindAsync(cancellationToken);
        Console.WriteLine($"PostgreSQL for tests: {server.Origin}");
        return server;
    }

    /// <summary>Makes a database with a name of its own.</summary>
    /// <param name="template">A database to copy, see <see cref="CreateTemplateAsync"/>; null for an empty one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The database; disposing it drops it.</returns>
    public async Task<PostgresDatabase> CreateDatabaseAsync(PostgresDatabase? template = null, CancellationToken cancellationToken = default)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE \"{name}\"" + (template is null ? "" : $" TEMPLATE \"{template.Name}\""), cancellationToken);
        return new PostgresDatabase(this, name);
    }

    /// <summary>Makes a database to copy from: a copy takes about 50 ms, whatever the preparation takes.</summary>
    /// <param name="prepare">Fills the database behind the connection string: migrations, seeds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<PostgresDatabase> CreateTemplateAsync(
        Func<string, CancellationToken, Task> prepare, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prepare);
        var template = await CreateDatabaseAsync(template: null, cancellationToken);
        await prepare(template.ConnectionString, cancellationToken);
        // A database with open connections can't be copied.
        await ExecuteAsync(
            $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{template.Name}'", cancellationToken);
        return template;
    }

    /// <summary>Ends the server if it was started here.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
    }

    internal async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ToString());
        await connection.OpenAsync(cancellationToken);
        // A busy machine may take longer than the default to copy a database; the caller's token ends what takes too long.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<PostgresServer> FindAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(GivenVariable) is { Length: > 0 } given)
            return new PostgresServer(given, $"given by {GivenVariable}", process: null);

        var (container, noContainer) = await PostgresContainer.TryStartAsync(cancellationToken);
        if (container is not null)
            return new PostgresServer(container.ConnectionString, $"Testcontainers ({container.Image})", container);

        if (await PostgresPrograms.FindAsync(cancellationToken) is { } programs)
        {
            var cluster = await LocalPostgres.StartAsync(programs, cancellationToken);
            return new PostgresServer(cluster.ConnectionString, $"local programs in {programs.Folder} (Testcontainers: {noContainer})", cluster);
        }

        throw new InvalidOperationException(
            $"These tests need PostgreSQL: set {GivenVariable} to a connection string, or start a container engine ({noContainer}), or install PostgreSQL "
            + "(initdb and postgres on PATH).");
    }
}
