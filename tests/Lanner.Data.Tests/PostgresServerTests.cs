using Lanner.Testing;
using Npgsql;

namespace Lanner.Data.Tests;

public sealed class PostgresServerTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Copies_of_a_template_are_independent_of_each_other()
    {
        await using var template = await postgres.Server.CreateTemplateAsync(
            (connectionString, _) => RunAsync(connectionString, "CREATE TABLE t (n int); INSERT INTO t VALUES (1)"), Ct);
        await using var one = await postgres.CreateDatabaseAsync(template, Ct);
        await using var two = await postgres.CreateDatabaseAsync(template, Ct);

        await RunAsync(one.ConnectionString, "INSERT INTO t VALUES (2)");

        Assert.Equal(2L, await RunAsync(one.ConnectionString, "SELECT count(*) FROM t"));
        Assert.Equal(1L, await RunAsync(two.ConnectionString, "SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_disposed_database_is_gone_even_with_a_connection_open()
    {
        var database = await postgres.CreateDatabaseAsync(cancellationToken: Ct);
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Ct);

        await database.DisposeAsync();

        Assert.Equal(0L, await RunAsync(postgres.Server.ConnectionString, $"SELECT count(*) FROM pg_database WHERE datname = '{database.Name}'"));
    }

    private static async Task<object?> RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct);
    }
}
