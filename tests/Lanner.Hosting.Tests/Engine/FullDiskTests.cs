using Npgsql;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>A disk that is full at the start, during initdb, and while the database is written to.</summary>
public sealed class FullDiskTests
{
    private const string WayOut = "the disk is full. Free some space, or set AppHost:DataPath to a folder on another disk.";

    [LinuxFact]
    public async Task A_full_disk_ends_the_start_with_the_file_that_cannot_be_written()
    {
        await using var disk = await SmallDisk.MountAsync(1);
        disk.Fill();
        await using var application = new HostedApplication(disk.Path, "--AppHost:Dashboard=true");
        application.Builder.AddExecutable("worker", "sleep", application.Folder, "60");

        var error = await Assert.ThrowsAsync<DistributedApplicationException>(application.StartAsync);

        Assert.Equal($"{disk.Path}/data/dashboard-session.secret cannot be written: {WayOut}", error.Message);
    }

    [LinuxFact]
    public async Task A_disk_that_gets_full_does_not_end_what_runs()
    {
        await using var disk = await SmallDisk.MountAsync(1);
        await using var application = new HostedApplication(disk.Path);
        application.Builder.AddExecutable("worker", "sleep", application.Folder, "60").WithExplicitStart();
        await application.StartAsync();
        disk.Fill();

        await application.CommandAsync("worker", KnownResourceCommands.StartCommand);
        await application.HealthyAsync("worker");
        await application.CommandAsync("worker", KnownResourceCommands.StopCommand);
    }

    [LinuxFact]
    public async Task A_database_that_finds_no_room_starts_once_there_is_some()
    {
        await using var disk = await SmallDisk.MountAsync(8);
        await using var application = new HostedApplication(disk.Path, "--AppHost:Postgres=binaries");
        application.Builder.AddPostgres("postgres");
        await application.StartAsync();

        Assert.Matches($"^initdb of PostgreSQL .* failed in {disk.Path}/data/postgres: the disk of .* is full: free some space there", await application.FailureAsync("postgres"));
        Assert.Empty(Directory.GetDirectories(Path.Combine(disk.Path, "data", "postgres")));

        await disk.GrowAsync(200);
        await application.CommandAsync("postgres", KnownResourceCommands.StartCommand);
        await application.HealthyAsync("postgres");
    }

    [LinuxFact]
    public async Task A_database_that_runs_out_of_room_says_so_and_comes_back_with_its_rows()
    {
        await using var disk = await SmallDisk.MountAsync(200);
        await using var application = new HostedApplication(disk.Path, "--AppHost:Postgres=binaries");
        var server = application.Builder.AddPostgres("postgres");
        await application.StartAsync();
        await application.HealthyAsync("postgres");
        var connectionString = (await server.Resource.ConnectionStringExpression.GetValueAsync(TestContext.Current.CancellationToken))!;
        await ExecuteAsync(connectionString, "CREATE TABLE things (name text); INSERT INTO things VALUES ('kettle')");
        disk.Fill();

        // A new file for its journal is what a server cannot do without.
        await Assert.ThrowsAnyAsync<NpgsqlException>(async () =>
        {
            for (var i = 0; i < 20; i++)
                await ExecuteAsync(connectionString, "INSERT INTO things VALUES ('cup'); SELECT pg_switch_wal()");
        });

        Assert.StartsWith($"the disk of {disk.Path}/data/postgres/cluster is full: free some space there; the data is intact", await application.FailureAsync("postgres"));
        disk.Free();
        await application.HealthyAsync("postgres");
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var read = source.CreateCommand("SELECT count(*) FROM things WHERE name = 'kettle'");
        Assert.Equal(1L, await read.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
