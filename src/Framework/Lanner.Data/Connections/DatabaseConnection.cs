using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lanner.Data;

/// <summary>The connection settings and the pool of one named database, shared by all contexts on it; owned by the service provider.</summary>
internal sealed class DatabaseConnection : IDisposable, IAsyncDisposable
{
    private readonly SqliteConnection? _memory;

    public DatabaseConnection(string name, IConfiguration configuration, IHostEnvironment environment, ILoggerFactory loggers)
    {
        Name = name;
        var target = ConnectionTarget.Parse(name, configuration.GetConnectionString(name));
        if (target.Provider == DatabaseProvider.Postgres)
        {
            var source = new NpgsqlDataSourceBuilder(target.ConnectionString);
            source.ConnectionStringBuilder.ApplicationName ??= environment.ApplicationName;
            source.UseLoggerFactory(loggers);
            Postgres = source.Build();
        }
        else
        {
            Sqlite = SqliteDatabase.Settings(target.ConnectionString);
            if (Sqlite.Mode == SqliteOpenMode.Memory)
            {
                // A database in memory lives as long as its last connection.
                _memory = new SqliteConnection(Sqlite.ToString());
                _memory.Open();
            }
        }
    }

    public string Name { get; }

    /// <summary>The pool; null for SQLite.</summary>
    public NpgsqlDataSource? Postgres { get; }

    /// <summary>The settings; null for PostgreSQL.</summary>
    public SqliteConnectionStringBuilder? Sqlite { get; }

    public void Configure(DbContextOptionsBuilder options)
    {
        if (Postgres is not null)
        {
            options.UseNpgsql(Postgres, npgsql => npgsql.ExecutionStrategy(dependencies => new PostgresRetryStrategy(dependencies)));
            options.ReplaceService<IRelationalTypeMappingSource, PostgresTypeMappings>();
            return;
        }
        options.UseSqlite(Sqlite!.ToString());
        options.AddInterceptors(SqliteBusyTimeout.Instance);
        options.ReplaceService<IRelationalTypeMappingSource, SqliteTypeMappings>();
        options.ReplaceService<IMigrationsSqlGenerator, SqliteMigrationsGenerator>();
        // The snapshot holds PostgreSQL's column types, so on SQLite the comparison always finds changes; PostgreSQL makes it.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    public void Dispose()
    {
        Postgres?.Dispose();
        _memory?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (Postgres is not null)
            await Postgres.DisposeAsync();
        if (_memory is not null)
            await _memory.DisposeAsync();
    }
}
