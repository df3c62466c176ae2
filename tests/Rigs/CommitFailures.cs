using Lanner;
using Lanner.Data;
using Lanner.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Rigs;

/// <summary>Sends requests whose commit fails (a deferred constraint, checked by PostgreSQL at COMMIT) and counts answers of 2xx and rows.</summary>
internal static class CommitFailures
{
    private const int Clients = 32;

    public static async Task<int> RunAsync(int requests)
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = await server.CreateDatabaseAsync();
        await CreateTablesAsync(database.ConnectionString);

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["ConnectionStrings:rig"] = database.ConnectionString;
        builder.AddLanner();
        builder.AddDatabase<RigDb>("rig", options => options.MigrateAtStart = false);
        await using var app = builder.Build();
        app.IncludeRouter<RowsRouter>();
        await app.StartAsync();

        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var statuses = new System.Collections.Concurrent.ConcurrentDictionary<int, int>();
        await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (_, cancellation) =>
        {
            using var answer = await client.PostAsync("/rows/orphan", null, cancellation);
            statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
        });

        // The same operation with a row that may stay: the rig would also notice a service that stores nothing at all.
        using var good = await client.PostAsync("/rows/child", null);
        var rows = await CountAsync(database.ConnectionString);
        var successes = statuses.Where(status => status.Key is >= 200 and < 300).Sum(status => status.Value);

        Console.WriteLine($"{requests} requests whose commit fails: {successes} answers of 2xx, {rows - 1} rows; "
            + $"answers: {string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Value} x {status.Key}"))}; "
            + $"one whose commit succeeds: {(int)good.StatusCode}, {(rows > 0 ? 1 : 0)} row");
        return successes == 0 && rows == 1 && good.IsSuccessStatusCode ? 0 : 1;
    }

    private static async Task CreateTablesAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(
            """
            CREATE TABLE parents (id int PRIMARY KEY);
            CREATE TABLE rows (id uuid PRIMARY KEY, parent_id int NOT NULL REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED);
            INSERT INTO parents VALUES (1);
            """);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("SELECT count(*) FROM rows");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}

/// <summary>A row that refers to a parent.</summary>
public sealed class Row
{
    public Guid Id { get; init; }

    public int ParentId { get; init; }
}

/// <summary>The rig's database.</summary>
public sealed class RigDb(DbContextOptions<RigDb> options) : DbContext(options)
{
    public DbSet<Row> Rows => Set<Row>();
}

/// <summary>Stores a row, with and without its parent.</summary>
[Router("/rows")]
public sealed partial class RowsRouter
{
    [Post("/orphan", StatusCode = 201)]
    public static Guid CreateOrphan([Session] RigDb db) => db.Rows.Add(new Row { Id = Guid.NewGuid(), ParentId = 2 }).Entity.Id;

    [Post("/child", StatusCode = 201)]
    public static Guid CreateChild([Session] RigDb db) => db.Rows.Add(new Row { Id = Guid.NewGuid(), ParentId = 1 }).Entity.Id;
}
