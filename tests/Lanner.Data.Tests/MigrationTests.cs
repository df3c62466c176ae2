using System.Net;
using Lanner.Testing;

namespace Lanner.Data.Tests;

public sealed class MigrationTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothProviders]
    public async Task Five_replicas_at_once_on_an_empty_database_migrate_and_seed_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);

        var replicas = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => ServiceProcess.RunAsync(database, "--migrate"), Ct)));

        Assert.All(replicas, replica => Assert.True(replica.ExitCode == 0, replica.Output));
        await AssertMigratedAndSeededOnceAsync(database);
    }

    [Theory, BothProviders]
    public async Task Five_hosts_started_at_once_in_Development_are_all_ready_on_one_schema(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var hosts = Enumerable.Range(0, 5).Select(_ => database.Service()).ToList();

        var answers = await Task.WhenAll(hosts.Select(host => Task.Run(() => host.CreateClient().GetAsync("/health/ready", Ct), Ct)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await AssertMigratedAndSeededOnceAsync(database);
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    [Theory, BothProviders]
    public async Task A_host_starts_at_once_beside_one_that_has_started_and_is_idle(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var idle = database.Service();
        idle.CreateClient().Dispose();
        await using var second = database.Service();

        var started = Task.Run(() => second.CreateClient(), Ct);

        using var client = await started.WaitAsync(TimeSpan.FromSeconds(60), Ct);
    }

    [Theory, BothProviders]
    public async Task A_second_start_keeps_the_rows_and_does_not_seed_again(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using (var first = database.Service())
        {
            using var client = first.CreateClient();
            using var created = await client.PostNoteAsync("kept");
        }

        await using var second = database.Service();
        using var ready = await second.CreateClient().GetAsync("/health/ready", Ct);

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(1, await database.ScalarAsync("SELECT count(*) FROM notes WHERE slug = 'kept'"));
        await AssertMigratedAndSeededOnceAsync(database);
    }

    [Theory, BothProviders]
    public async Task Outside_Development_a_pending_migration_keeps_the_service_unready_until_the_migration_step_ran(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service().UseEnvironment("Production");
        using var client = service.CreateClient();

        using var before = await client.GetAsync("/health/ready", Ct);
        using var early = await client.GetAsync("/notes", Ct);
        var step = await ServiceProcess.RunAsync(database, "--migrate");
        using var after = await client.GetAsync("/health/ready", Ct);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, early.StatusCode);
        Assert.Equal("The database is not migrated yet", await early.DetailAsync());
        Assert.True(step.ExitCode == 0, step.Output);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_migration_step_that_fails_exits_with_1()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await database.ExecuteAsync("CREATE TABLE notes (other int)");

        var step = await ServiceProcess.RunAsync(database, "--migrate");

        Assert.Equal(1, step.ExitCode);
        Assert.Contains("Migration failed", step.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_holder_of_the_lock_does_not_stop_the_others()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await using var holder = await database.OpenAsync();
        await using var command = holder.CreateCommand();
        command.CommandText = $"SELECT pg_advisory_lock({0x6C616E6E6572})";
        await command.ExecuteNonQueryAsync(Ct);
        var step = ServiceProcess.RunAsync(database, "--migrate");
        await Poll.UntilAsync(async () => await database.ScalarAsync(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'") == 1);

        await database.ExecuteAsync(
            "SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database()");

        Assert.Equal(0, (await step).ExitCode);
        await AssertMigratedAndSeededOnceAsync(database);
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_in_a_SQLite_file_does_not_stop_the_others()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        // What EF Core leaves behind when it is killed while it migrates.
        await database.ExecuteAsync(
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
            """);

        var step = await ServiceProcess.RunAsync(database, "--migrate");

        Assert.True(step.ExitCode == 0, step.Output);
        await AssertMigratedAndSeededOnceAsync(database);
    }

    [Fact]
    public async Task SQLite_files_are_in_write_ahead_mode()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        _ = await ServiceProcess.RunAsync(database, "--migrate");

        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";

        Assert.Equal("wal", await command.ExecuteScalarAsync(Ct));
    }

    private static async Task AssertMigratedAndSeededOnceAsync(TestDatabase database)
    {
        Assert.Equal(2, await database.ScalarAsync("SELECT count(*) FROM \"__EFMigrationsHistory\""));
        Assert.Equal(1, await database.ScalarAsync("SELECT count(*) FROM folders"));
        Assert.Equal(1, await database.ScalarAsync("SELECT count(*) FROM tags"));
    }
}
