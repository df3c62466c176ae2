using Npgsql;

namespace Lanner.Testing;

/// <summary>One database of a <see cref="PostgresServer"/>; disposing it drops it, open connections or not.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly PostgresServer _server;

    internal PostgresDatabase(PostgresServer server, string name)
    {
        _server = server;
        Name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ToString();
    }

    /// <summary>The database's name, unique on the server.</summary>
    public string Name { get; }

    /// <summary>Connection string of this database.</summary>
    public string ConnectionString { get; }

    /// <summary>Drops the database.</summary>
    public async ValueTask DisposeAsync() =>
        await _server.ExecuteAsync($"DROP DATABASE IF EXISTS \"{Name}\" WITH (FORCE)", CancellationToken.None);
}
