using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Lanner.LocalServers;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Lanner.Hosting.Tests;

/// <summary>PostgreSQL and Redis by the programs of this machine, in a running app host.</summary>
public sealed class LocalServerTests(RunningAppHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_database_is_made_and_its_server_tells_its_way()
    {
        await host.HealthyAsync("shopdb");

        Assert.Equal("shopdb", await RunAsync((await host.App.GetConnectionStringAsync("shopdb", Cancellation))!, "SELECT current_database()"));
        var server = await host.HealthyAsync("postgres");
        Assert.Equal("PostgreSQL", server.Snapshot.ResourceType);
        var way = server.Snapshot.Properties.Single(property => property.Name == CustomResourceKnownProperties.Source).Value as string;
        Assert.Matches($"^PostgreSQL .* of this machine .*, because LANNER_DATABASE asks for it, data in {host.Folder}/data/postgres$", way);
        Assert.Contains("of this machine", await host.SaysAsync("postgres", "because LANNER_DATABASE asks for it"), StringComparison.Ordinal);
        var port = new NpgsqlConnectionStringBuilder(await host.App.GetConnectionStringAsync("postgres", Cancellation)).Port;
        Assert.Single(server.Snapshot.Urls, url => url.Url == $"tcp://127.0.0.1:{port}");
    }

    [Fact]
    public async Task It_stops_and_starts_by_command_with_its_address_and_its_rows_and_its_database_shares_its_state()
    {
        await host.HealthyAsync("shopdb");
        var connection = (await host.App.GetConnectionStringAsync("shopdb", Cancellation))!;
        await RunAsync(connection, "CREATE TABLE kept (name text); INSERT INTO kept VALUES ('kettle')");

        await host.CommandAsync("postgres", KnownResourceCommands.StopCommand);

        await host.InStateAsync("shopdb", KnownResourceStates.Exited);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => RunAsync(connection, "SELECT 1"));
        await host.CommandAsync("postgres", KnownResourceCommands.StartCommand);
        await host.InStateAsync("shopdb", KnownResourceStates.Running);
        Assert.Equal("kettle", await RunAsync(connection, "SELECT name FROM kept"));

        // One that is killed comes back by itself.
        Process.GetProcessById(int.Parse((await File.ReadAllLinesAsync(Path.Combine(host.Folder, "data/postgres/cluster/postmaster.pid"), Cancellation))[0], CultureInfo.InvariantCulture)).Kill();
        Assert.Contains("exit code 137", await host.SaysAsync("postgres", "It starts again in"), StringComparison.Ordinal);
        await host.HealthyAsync("postgres");
        await Poll.UntilAsync(() => RowOrNull(connection) == "kettle", () => "no answer after the restart");
    }

    [Fact]
    public async Task A_given_server_is_used_as_it_is()
    {
        await host.HealthyAsync("givendb");

        Assert.Equal("givendb", await RunAsync((await host.App.GetConnectionStringAsync("givendb", Cancellation))!, "SELECT current_database()"));
        Assert.Equal("givendb", await RunAsync(new NpgsqlConnectionStringBuilder(host.GivenConnectionString) { Database = "givendb" }.ToString(), "SELECT current_database()"));
    }

    [Theory]
    [InlineData("taken", "another program uses the port: stop that one, or leave the port out to get a free one")]
    [InlineData("old", "is of PostgreSQL 9, but the programs in")]
    public async Task A_server_that_cannot_run_says_why(string name, string problem)
    {
        await host.InStateAsync(name, KnownResourceStates.FailedToStart);

        Assert.Contains(problem, await host.SaysAsync(name, $"{name} cannot run: "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_explained_where_the_server_refuses_it()
    {
        Assert.Contains("/locked/password holds the one that its data was made with", await host.SaysAsync("locked", "That is: the server refused a password"), StringComparison.Ordinal);
        await host.SeeAsync("locked", change => change.Snapshot.HealthStatus == HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task Redis_answers_behind_its_password()
    {
        if (RedisServer.FindProgram() is null)
        {
            await host.SaysAsync("cache", "neither redis-server nor valkey-server is on PATH");
            return;
        }

        await host.HealthyAsync("cache");
        var parts = (await host.App.GetConnectionStringAsync("cache", Cancellation))!.Split(',');
        var address = parts[0].Split(':');
        using var client = new TcpClient(address[0], int.Parse(address[1], CultureInfo.InvariantCulture));

        Assert.StartsWith("-NOAUTH", await AskAsync(client, "PING"), StringComparison.Ordinal);
        Assert.StartsWith("+OK", await AskAsync(client, $"AUTH {parts.Single(part => part.StartsWith("password=", StringComparison.Ordinal))[9..]}"), StringComparison.Ordinal);
        Assert.StartsWith("+PONG", await AskAsync(client, "PING"), StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(TcpClient client, string command)
    {
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(command + "\r\n"), Cancellation);
        var answer = new byte[1000];
        return Encoding.UTF8.GetString(answer, 0, await client.GetStream().ReadAsync(answer, Cancellation));
    }

    private static async Task<object?> RunAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation);
    }

    private static string? RowOrNull(string connectionString)
    {
        try
        {
            return RunAsync(connectionString, "SELECT name FROM kept").GetAwaiter().GetResult() as string;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
