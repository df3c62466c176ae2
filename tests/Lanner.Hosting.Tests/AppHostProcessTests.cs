using Npgsql;

namespace Lanner.Hosting.Tests;

/// <summary>The app host as its user starts it: as a program, with the dashboard, RabbitMQ in its model and no container engine.</summary>
public sealed class AppHostProcessTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Copies_run_side_by_side_and_rows_survive_a_kill_another_environment_and_another_password_in_the_user_secrets()
    {
        await using (var first = new AppHostProcess(_data.Path, ("LANNER_DATABASE", "programs"), ("DOTNET_ENVIRONMENT", "Development")))
        await using (var second = new AppHostProcess(_data.Path, ("LANNER_DATABASE", "programs"), ("DOTNET_ENVIRONMENT", "Development")))
        {
            await first.StartedAsync();
            await second.StartedAsync();
            var connections = new[] { await first.AskAsync("/environment/ConnectionStrings__shopdb"), await second.AskAsync("/environment/ConnectionStrings__shopdb") };
            foreach (var connection in connections)
                await RunAsync(connection, $"CREATE TABLE kept (name text); INSERT INTO kept VALUES ('{connections.IndexOf(connection)}')");
            Assert.Equal(["data", "data-2"], Directory.GetDirectories(_data.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));

            // Nobody has a chance to end anything.
            await second.EndAsync("KILL");
            await first.EndAsync("TERM");
            Assert.Contains(first.Output.Split('\n'), line => line.Trim().StartsWith("postgres: PostgreSQL", StringComparison.Ordinal));
            Assert.DoesNotContain("certificate", first.Output, StringComparison.OrdinalIgnoreCase);
        }

        await using var again = new AppHostProcess(_data.Path, ("LANNER_DATABASE", "programs"), ("DOTNET_ENVIRONMENT", "Production"), ("Parameters__postgres-password", "another"));
        await again.StartedAsync();

        Assert.Contains(await RunAsync(await again.AskAsync("/environment/ConnectionStrings__shopdb"), "SELECT name FROM kept"), new object?[] { "0", "1" });
        await again.EndAsync("TERM");
    }

    [Fact]
    public async Task With_nothing_but_the_SDK_the_database_is_a_file()
    {
        await using var host = new AppHostProcess(_data.Path, ("PATH", "/nowhere"), ("LANNER_DATABASE", ""));
        await host.StartedAsync();

        Assert.Equal($"Data Source={_data.Path}/data/shopdb.db", await host.AskAsync("/environment/ConnectionStrings__shopdb"));
        Assert.Contains("shopdb: SQLite files, because no container engine answers, and PostgreSQL's programs are not on PATH", host.Output, StringComparison.Ordinal);
        Assert.Contains("cache cannot run: no server, because ", host.Output, StringComparison.Ordinal);
    }

    private static async Task<object?> RunAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
