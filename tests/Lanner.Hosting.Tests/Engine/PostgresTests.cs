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
        using var folder = new TemporaryFolder();
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
        using var folder = new TemporaryFolder();
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
        using var folder = new TemporaryFolder();
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
        using var folder = new TemporaryFolder();
        await using (await SmallHostProcess.StartHealthyAsync(folder))
        {
        }

        var cluster = Path.Combine(folder.Path, "data", "postgres", "cluster");
        await File.WriteAllTextAsync(Path.Combine(cluster, "PG_VERSION"), "9\n");
        var before = Content(cluster);
        await using var host = SmallHostProcess.Start(folder);
        await host.SaysAsync(@"postgres +FailedToStart +the data in \S+ is of PostgreSQL 9, but the programs in \S+ are of \d+\S*\. Put PostgreSQL 9 first on PATH, or move the data over");
        await host.SaysAsync(@"front +FailedToStart +it waits for 'back', which is FailedToStart");
        Assert.Equal(before, Content(cluster));

        static List<(string, long, DateTime)> Content(string folder) =>
            [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (file, new FileInfo(file).Length, File.GetLastWriteTimeUtc(file)))];
    }

    [LinuxFact]
    public async Task A_password_that_the_data_was_not_made_with_is_explained_and_the_right_one_opens_it()
    {
        await RequireProgramsAsync();
        using var folder = new TemporaryFolder();
        await using (await SmallHostProcess.StartHealthyAsync(folder))
        {
        }

        var secret = Path.Combine(folder.Path, "data", "postgres-password.secret");
        var password = await File.ReadAllTextAsync(secret);
        await File.WriteAllTextAsync(secret, "another-one");
        await using (var host = SmallHostProcess.Start(folder))
        {
            await host.SaysAsync(
                @"postgres +not healthy: the server refuses the password \(28P01\), since its data in \S+/postgres/cluster was made with another one\. " +
                "Set Parameters:postgres-password to that one, or remove the folder to start with empty databases");
            Assert.DoesNotContain("another-one", host.Output);
        }

        await using var again = await SmallHostProcess.StartHealthyAsync(folder, ("Parameters__postgres-password", password));
    }

    [LinuxFact]
    public async Task An_initdb_that_was_cut_short_leaves_nothing_that_stops_the_next_start()
    {
        await RequireProgramsAsync();
        using var folder = new TemporaryFolder();
        await using (var host = SmallHostProcess.Start(folder))
        {
            await Poll.UntilAsync(
                () => Directory.Exists(folder.Path) && Directory.EnumerateFiles(folder.Path, "PG_VERSION", SearchOption.AllDirectories).Any(), () => $"initdb did not begin:\n{host.Output}");
            host.Kill();
        }

        await using var next = await SmallHostProcess.StartHealthyAsync(folder);
    }

    [LinuxFact]
    public async Task Two_copies_that_are_started_at_once_have_data_of_their_own()
    {
        await RequireProgramsAsync();
        using var folder = new TemporaryFolder();
        var copies = await Task.WhenAll(SmallHostProcess.StartHealthyAsync(folder), SmallHostProcess.StartHealthyAsync(folder));
        await using var first = copies[0];
        await using var second = copies[1];

        Assert.Single(copies, copy => copy.Output.Contains($"another copy of it runs, so this one keeps its own data, in {Path.Combine(folder.Path, "data-2")}", StringComparison.Ordinal));
        Assert.NotEqual(await first.GetAsync("back", "/environment/SHOPDB_PORT"), await second.GetAsync("back", "/environment/SHOPDB_PORT"));
    }

    [LinuxFact]
    public async Task A_password_that_a_service_says_is_masked_on_the_console()
    {
        await RequireProgramsAsync();
        using var folder = new TemporaryFolder();
        await using var host = await SmallHostProcess.StartHealthyAsync(folder, ("Says", "SHOPDB_PASSWORD"));

        await host.SaysAsync("SHOPDB_PASSWORD is ●●●●●●");
        Assert.DoesNotContain(await File.ReadAllTextAsync(Path.Combine(folder.Path, "data", "postgres-password.secret")), host.Output);
    }

    [LinuxFact]
    public async Task A_stale_lock_file_that_names_another_process_does_not_stop_the_server()
    {
        await RequireProgramsAsync();
        using var folder = new TemporaryFolder();
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
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
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
