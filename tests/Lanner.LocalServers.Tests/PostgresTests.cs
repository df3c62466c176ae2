using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Lanner.LocalServers.Tests;

/// <summary>Real PostgreSQL by this machine's programs.</summary>
public sealed class PostgresTests
{
    [LinuxFact]
    public async Task Rows_and_the_password_survive_whatever_password_is_offered_later()
    {
        using var folder = new TemporaryFolder();
        var cluster = new TestCluster(TestCluster.Folder(folder));
        await using (var first = await cluster.StartAsync("first"))
            await cluster.RunAsync(first, "CREATE TABLE things (name text); INSERT INTO things VALUES ('kettle')");

        await using var second = await cluster.StartAsync("another one");

        Assert.Equal("kettle", await cluster.RunAsync(second, "SELECT name FROM things", "first"));
    }

    [LinuxFact]
    public async Task The_server_is_private_durable_and_stops_at_once_with_a_client_connected()
    {
        using var folder = new TemporaryFolder();
        var cluster = new TestCluster(TestCluster.Folder(folder));
        var server = await cluster.StartAsync();
        foreach (var (setting, value) in new[]
        {
            ("fsync", "on"), ("synchronous_commit", "on"), ("listen_addresses", "127.0.0.1"), ("unix_socket_directories", ""), ("password_encryption", "scram-sha-256"),
        })
        {
            Assert.Equal(value, await cluster.RunAsync(server, $"SHOW {setting}"));
        }

        var waits = Assert.ThrowsAnyAsync<NpgsqlException>(() => cluster.RunAsync(server, "SELECT pg_sleep(60)"));
        await Poll.UntilAsync(() => (long)cluster.RunAsync(server, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)'").GetAwaiter().GetResult()! > 0, () => cluster.Output);
        await server.DisposeAsync();

        await waits;
        Assert.Equal(0, await server.Exit);
        Assert.False(File.Exists(Path.Combine(cluster.Data, "postmaster.pid")));
    }

    [LinuxFact]
    public async Task A_wrong_password_is_refused_and_the_place_of_the_right_one_is_told()
    {
        using var folder = new TemporaryFolder();
        var cluster = new TestCluster(TestCluster.Folder(folder));
        await using var server = await cluster.StartAsync();

        await Assert.ThrowsAsync<PostgresException>(() => cluster.RunAsync(server, "SELECT 1", "wrong"));

        await Poll.UntilAsync(() => server.Problem is not null, () => cluster.Output);
        Assert.Equal($"the server refused a password: {TestCluster.Folder(folder)}/password holds the one that its data was made with", server.Problem);
        Assert.Equal("first", await File.ReadAllTextAsync(Path.Combine(TestCluster.Folder(folder), "password"), TestContext.Current.CancellationToken));
    }

    [LinuxFact]
    public async Task A_port_that_is_taken_is_explained()
    {
        using var folder = new TemporaryFolder();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var cluster = new TestCluster(TestCluster.Folder(folder));

        var problem = await Assert.ThrowsAsync<LocalServerException>(() => cluster.StartAsync(port: ((IPEndPoint)listener.LocalEndpoint).Port));

        Assert.Equal("another program uses the port: stop that one, or leave the port out to get a free one", problem.Message);
    }

    [LinuxFact]
    public async Task Data_of_another_version_is_left_alone_and_explained()
    {
        using var folder = new TemporaryFolder();
        var cluster = new TestCluster(TestCluster.Folder(folder));
        await (await cluster.StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(cluster.Data, "PG_VERSION"), "9\n", TestContext.Current.CancellationToken);
        var before = Content();

        var problem = await Assert.ThrowsAsync<LocalServerException>(() => cluster.StartAsync());

        Assert.Matches(@"^the data in \S+ is of PostgreSQL 9, but the programs in \S+ are of \d+\S*\. Put PostgreSQL 9 first on PATH, or move the data over", problem.Message);
        Assert.Equal(before, Content());

        List<(string, long, DateTime)> Content() =>
            [.. Directory.GetFiles(cluster.Data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (file, new FileInfo(file).Length, File.GetLastWriteTimeUtc(file)))];
    }

    [LinuxFact]
    public async Task A_folder_with_something_else_is_left_alone_and_explained()
    {
        using var folder = new TemporaryFolder();
        folder.With("postgres/cluster/notes.txt", "mine");

        var problem = await Assert.ThrowsAsync<LocalServerException>(() => new TestCluster(TestCluster.Folder(folder)).StartAsync());

        Assert.Contains("is no database cluster: PG_VERSION is missing there", problem.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(folder.Path, "postgres/cluster/notes.txt"), TestContext.Current.CancellationToken));
    }

    [LinuxFact]
    public async Task A_stale_lock_file_that_names_another_process_does_not_stop_the_server()
    {
        using var folder = new TemporaryFolder();
        var cluster = new TestCluster(TestCluster.Folder(folder));
        await (await cluster.StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(cluster.Data, "postmaster.pid"), $"{Environment.ProcessId}\n{cluster.Data}\n", TestContext.Current.CancellationToken);

        await using var again = await cluster.StartAsync();
    }

    [LinuxFact]
    public async Task A_server_that_was_left_behind_gives_way()
    {
        using var folder = new TemporaryFolder();
        var cluster = new TestCluster(TestCluster.Folder(folder));
        var forgotten = await cluster.StartAsync();

        // Its guard is killed: nobody watches over it any more.
        var server = int.Parse((await File.ReadAllLinesAsync(Path.Combine(cluster.Data, "postmaster.pid"), TestContext.Current.CancellationToken))[0], CultureInfo.InvariantCulture);
        var parent = (await File.ReadAllTextAsync($"/proc/{server}/stat", TestContext.Current.CancellationToken)).Split(") ")[1].Split(' ')[1];
        Process.GetProcessById(int.Parse(parent, CultureInfo.InvariantCulture)).Kill();

        await using var next = await cluster.StartAsync();

        Assert.NotEqual(forgotten.Port, next.Port);
        Assert.True(!File.Exists($"/proc/{server}/cmdline") || File.ReadAllText($"/proc/{server}/cmdline").Length == 0);
        await forgotten.DisposeAsync();
    }

    [LinuxFact]
    public async Task A_temporary_cluster_goes_with_its_server()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"lanner-{Guid.NewGuid():N}");
        var cluster = new TestCluster(folder);
        await using (var server = await cluster.StartAsync(isTemporary: true))
            Assert.Equal("off", await cluster.RunAsync(server, "SHOW fsync"));

        Assert.False(Directory.Exists(folder));
    }

    [LinuxFact]
    public async Task An_initdb_that_finds_no_room_says_so_and_leaves_nothing_that_stops_the_next_start()
    {
        await using var disk = await SmallDisk.MountAsync(8);
        var cluster = new TestCluster(Path.Combine(disk.Path, "postgres"));

        var problem = await Assert.ThrowsAsync<LocalServerException>(() => cluster.StartAsync());

        Assert.Matches($"^initdb of PostgreSQL .* failed in {disk.Path}/postgres: the disk of .* is full: free some space there", problem.Message);
        await disk.GrowAsync(200);
        await using var server = await cluster.StartAsync();
    }

    [LinuxFact]
    public async Task A_server_that_runs_out_of_room_says_so_and_comes_back_with_its_rows()
    {
        await using var disk = await SmallDisk.MountAsync(200);
        var cluster = new TestCluster(Path.Combine(disk.Path, "postgres"));
        await using (var server = await cluster.StartAsync())
        {
            await cluster.RunAsync(server, "CREATE TABLE things (name text); INSERT INTO things VALUES ('kettle')");
            disk.Fill();

            // A new file for its journal is what a server cannot do without.
            await Assert.ThrowsAnyAsync<NpgsqlException>(async () =>
            {
                for (var i = 0; i < 20; i++)
                    await cluster.RunAsync(server, "INSERT INTO things VALUES ('cup'); SELECT pg_switch_wal()");
            });
            await server.Exit;
            Assert.StartsWith($"the disk of {disk.Path}/postgres/cluster is full: free some space there; the data is intact", server.Problem, StringComparison.Ordinal);
        }

        disk.Free();
        await using var again = await cluster.StartAsync();
        Assert.Equal(1L, await cluster.RunAsync(again, "SELECT count(*) FROM things WHERE name = 'kettle'"));
    }
}
