using Lanner.Hosting.Data;
using Npgsql;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>Real PostgreSQL from this machine's programs; without any, these tests say so and do not run.</summary>
public sealed class PostgresTests
{
    [LinuxFact]
    public async Task Rows_survive_a_kill_of_the_app_host_and_the_server_does_not_outlive_it()
    {
        await RequireProgramsAsync();
        using var folder = new DataFolder();
        await using (var first = await SmallHostProcess.StartHealthyAsync(folder))
        {
            await using var source = NpgsqlDataSource.Create(await first.GetAsync("back", "/environment/ConnectionStrings__shopdb"));
            await using (var create = source.CreateCommand("CREATE TABLE things (name text); INSERT INTO things VALUES ('kettle')"))
                await create.ExecuteNonQueryAsync();
            first.Kill();
        }

        await using var second = await SmallHostProcess.StartHealthyAsync(folder);
        await using var again = NpgsqlDataSource.Create(await second.GetAsync("back", "/environment/ConnectionStrings__shopdb"));
        await using var read = again.CreateCommand("SELECT name FROM things");
        Assert.Equal("kettle", await read.ExecuteScalarAsync());
    }

    [LinuxFact]
    public async Task The_server_is_private_durable_and_keeps_its_password_out_of_the_console()
    {
        await RequireProgramsAsync();
        using var folder = new DataFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder);
        var connectionString = new NpgsqlConnectionStringBuilder(await host.GetAsync("back", "/environment/ConnectionStrings__shopdb"));
        Assert.DoesNotContain(connectionString.Password!, host.Output);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Path.Combine(folder.Path, "data", "postgres-password.secret")));

        await using var source = NpgsqlDataSource.Create(connectionString);
        foreach (var (setting, value) in new[] { ("fsync", "on"), ("synchronous_commit", "on"), ("listen_addresses", "127.0.0.1"), ("unix_socket_directories", ""), ("password_encryption", "scram-sha-256") })
        {
            await using var show = source.CreateCommand($"SHOW {setting}");
            Assert.Equal(value, await show.ExecuteScalarAsync());
        }

        connectionString.Password = "wrong";
        await using var intruder = NpgsqlDataSource.Create(connectionString);
        await Assert.ThrowsAsync<PostgresException>(async () => await intruder.OpenConnectionAsync());
    }

    [LinuxFact]
    public async Task A_killed_server_comes_back_at_the_same_address()
    {
        await RequireProgramsAsync();
        using var folder = new DataFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder);
        var before = await host.GetAsync("back", "/environment/SHOPDB_PORT");
        var server = host.Descendants().Single(id => File.ReadAllText($"/proc/{id}/cmdline").Contains("unix_socket_directories="));
        Lanner.Hosting.Engine.UnixSignals.SendToGroup(server, Lanner.Hosting.Engine.UnixSignals.Kill);
        await host.SaysAsync(@"postgres +Exited \(137\)[\s\S]*postgres +Running \(healthy\)");
        Assert.Equal(before, await host.GetAsync("back", "/environment/SHOPDB_PORT"));
    }

    [LinuxFact]
    public async Task Data_of_another_version_is_left_alone_and_explained()
    {
        await RequireProgramsAsync();
        using var folder = new DataFolder();
        var cluster = Directory.CreateDirectory(Path.Combine(folder.Path, "data", "postgres", "cluster")).FullName;
        await File.WriteAllTextAsync(Path.Combine(cluster, "PG_VERSION"), "9\n");
        await using var host = SmallHostProcess.Start(folder);
        await host.SaysAsync(@"postgres +FailedToStart +the data in \S+ is of PostgreSQL 9, but the programs in \S+ are of \d+");
        await host.SaysAsync(@"front +FailedToStart +it waits for 'back', which is FailedToStart");
        Assert.Equal(["PG_VERSION"], Directory.GetFileSystemEntries(cluster).Select(Path.GetFileName));
    }

    [LinuxFact]
    public async Task A_stale_lock_file_that_names_another_process_does_not_stop_the_server()
    {
        await RequireProgramsAsync();
        using var folder = new DataFolder();
        await using (await SmallHostProcess.StartHealthyAsync(folder))
        {
        }

        var stale = Path.Combine(folder.Path, "data", "postgres", "cluster", "postmaster.pid");
        await File.WriteAllTextAsync(stale, $"{Environment.ProcessId}\n{Path.GetDirectoryName(stale)}\n");
        await using var host = await SmallHostProcess.StartHealthyAsync(folder);
    }

    [LinuxFact]
    public async Task A_given_connection_string_is_used_and_what_is_missing_is_created_there()
    {
        await RequireProgramsAsync();
        using var folder = new DataFolder();
        using var other = new DataFolder();
        await using var owner = await SmallHostProcess.StartHealthyAsync(folder);
        var given = new NpgsqlConnectionStringBuilder(await owner.GetAsync("back", "/environment/ConnectionStrings__shopdb")) { Database = "postgres" };
        await using (var source = NpgsqlDataSource.Create(given))
        {
            await using var drop = source.CreateCommand("DROP DATABASE shopdb WITH (FORCE)");
            await drop.ExecuteNonQueryAsync();
        }

        await using var guest = await SmallHostProcess.StartHealthyAsync(other, ("ConnectionStrings__postgres", given.ConnectionString));
        Assert.Contains("uses the server of ConnectionStrings:postgres", guest.Output);
        var used = new NpgsqlConnectionStringBuilder(await guest.GetAsync("back", "/environment/ConnectionStrings__shopdb"));
        Assert.Equal((given.Port, "shopdb"), (used.Port, used.Database));
    }

    private static async Task RequireProgramsAsync() => Assert.True(
        await PostgresBinaries.FindOnPathAsync(CancellationToken.None) is not null, "These tests need PostgreSQL: put its programs (postgres, initdb) on PATH.");
}
