using System.Data.Common;
using System.Globalization;
using Lanner.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Lanner.Data.Tests;

/// <summary>An empty database of its own for one test, on either provider.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly PostgresDatabase? _postgres;
    private readonly string? _folder;

    private TestDatabase(PostgresDatabase postgres)
    {
        _postgres = postgres;
        ConnectionString = postgres.ConnectionString;
    }

    private TestDatabase(string folder)
    {
        _folder = folder;
        ConnectionString = $"Data Source={Path.Combine(folder, "notes.db")}";
    }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync(Provider provider, PostgresFixture postgres) =>
        provider == Provider.Postgres
            ? new TestDatabase(await postgres.CreateDatabaseAsync(cancellationToken: TestContext.Current.CancellationToken))
            : new TestDatabase(Directory.CreateTempSubdirectory("lanner-data-").FullName);

    public ServiceFactory<Notes.NotesDb> Service(string? settings = null) => new ServiceFactory<Notes.NotesDb>()
        .UseSetting("Logging:LogLevel:Default", "Warning")
        .UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning")
        .UseDatabase("notesdb", ConnectionString + settings);

    /// <summary>Makes the tables, by a start of the service.</summary>
    public async Task MigrateAsync()
    {
        await using var service = Service();
        service.CreateClient().Dispose();
    }

    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = _postgres is null ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    public async Task<long> ScalarAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        if (_folder is not null)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
