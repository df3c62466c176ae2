using System.Collections.Concurrent;
using Npgsql;

namespace Lanner.LocalServers.Tests;

/// <summary>A cluster of this machine's PostgreSQL in a folder of the test's own.</summary>
internal sealed class TestCluster(string folder)
{
    private readonly ConcurrentQueue<string> _lines = new();
    private string? _password;

    public static string Folder(TemporaryFolder parent) => Path.Combine(parent.Path, "postgres");

    public string Data => Path.Combine(folder, "cluster");

    public string Output => string.Join('\n', _lines);

    public async Task<ServerProcess> StartAsync(string newPassword = "first", int? port = null, bool isTemporary = false)
    {
        var programs = await PostgresPrograms.FindAsync(TestContext.Current.CancellationToken);
        Assert.True(programs is not null, "These tests need PostgreSQL's programs, initdb and postgres.");
        var cluster = new PostgresCluster(folder, programs, ServerAccount.IsNeeded ? ServerAccount.Find() : null, isTemporary);
        _password = await cluster.PrepareAsync("postgres", newPassword, TestContext.Current.CancellationToken);
        return await ServerProcess.StartAsync(chosen => cluster.Serve(chosen), port, _lines.Enqueue, TestContext.Current.CancellationToken);
    }

    public async Task<object?> RunAsync(ServerProcess server, string sql, string? password = null)
    {
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Username = "postgres",
            Password = password ?? _password,
            Database = "postgres",
            Pooling = false,
        };
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
