using Lanner.Testing;
using Npgsql;

namespace Services.Tests;

/// <summary><c>dotnet test</c> keeps a program's output to itself, but lists attachments: this one's name says where the database came from.</summary>
public sealed class PostgresOriginTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_run_says_where_PostgreSQL_came_from()
    {
        await using var source = NpgsqlDataSource.Create(postgres.Server.ConnectionString);
        await using var command = source.CreateCommand("SELECT version()");
        var version = Assert.IsType<string>(await command.ExecuteScalarAsync());

        Assert.StartsWith("PostgreSQL ", version, StringComparison.Ordinal);
        var way = postgres.Server.Origin.Split([" in ", " ("], StringSplitOptions.None)[0];
        TestContext.Current.AddAttachment($"PostgreSQL from {way}", $"{postgres.Server.Origin}\n{version}\n");
    }
}
