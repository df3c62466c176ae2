using Npgsql;

namespace Lanner.Hosting.Data;

/// <summary>Where the databases of a server resource are, once that is decided.</summary>
internal abstract record DatabaseAddress
{
    /// <summary>What clients get; null for the server itself.</summary>
    public abstract string ConnectionString(string? database);

    /// <summary>An address for people, without secrets.</summary>
    public abstract string Display(string? database);
}

/// <summary>A PostgreSQL server, our own or a given one.</summary>
internal sealed record PostgresAddress(NpgsqlConnectionStringBuilder Server, string MaintenanceDatabase) : DatabaseAddress
{
    /// <summary>One connection for health checks and the creation of databases. It never goes to an application's database, so it blocks nobody there.</summary>
    public NpgsqlDataSource Maintenance { get; } = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(Server.ConnectionString) { Database = MaintenanceDatabase, MaxPoolSize = 2, Timeout = 5, CommandTimeout = 30 });

    /// <summary>Where a server of our own keeps its data; null for a given server.</summary>
    public string? DataFolder { get; private init; }

    public static PostgresAddress Local(int port, string userName, string password, string? dataFolder = null)
    {
        var server = new NpgsqlConnectionStringBuilder { Host = "localhost", Port = port, Username = userName, Password = password };
        return new PostgresAddress(server, "postgres") { DataFolder = dataFolder };
    }

    public static PostgresAddress Given(NpgsqlConnectionStringBuilder connectionString) =>
        new(connectionString, string.IsNullOrEmpty(connectionString.Database) ? "postgres" : connectionString.Database);

    public override string ConnectionString(string? database) => database is null
        ? Server.ConnectionString
        : new NpgsqlConnectionStringBuilder(Server.ConnectionString) { Database = database }.ConnectionString;

    public override string Display(string? database)
    {
        var server = $"postgresql://{Server.Host}:{Server.Port}";
        return database is null ? server : $"{server}/{database}";
    }
}

/// <summary>SQLite files in the place of a server.</summary>
internal sealed record SqliteAddress(string Folder) : DatabaseAddress
{
    public override string ConnectionString(string? database) => $"Data Source={File(database)}";

    public override string Display(string? database) => database is null ? Folder : File(database);

    private string File(string? database) => Path.Combine(Folder, $"{database ?? "default"}.db");
}
