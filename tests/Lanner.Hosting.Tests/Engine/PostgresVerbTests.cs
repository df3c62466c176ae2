using Npgsql;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>What the model says about the data of a PostgreSQL server, on real PostgreSQL.</summary>
public sealed class PostgresVerbTests : RunningApplication
{
    [LinuxFact]
    public async Task Scripts_run_once_on_new_data_by_name_before_anyone_connects()
    {
        var scripts = Directory.CreateDirectory(Path.Combine(Folder, "init")).FullName;
        await File.WriteAllTextAsync(Path.Combine(scripts, "1-schema.sql"), "CREATE DATABASE shop;\n\\connect shop\nCREATE TABLE log (line text);", Cancelled);
        await File.WriteAllTextAsync(Path.Combine(scripts, "2-rows.sh"), "psql -d shop -c \"INSERT INTO log VALUES ('$POSTGRES_USER')\"", Cancelled);
        var database = Builder.AddPostgres("postgres").WithInitFiles(scripts).AddDatabase("shop");
        var application = await StartHealthyAsync("shop");
        Assert.Equal("postgres", await ScalarAsync(database, "SELECT string_agg(line, ',') FROM log"));

        await application.ResourceCommands.ExecuteCommandAsync("postgres", KnownResourceCommands.RestartCommand, Cancelled);
        await HealthyAsync("postgres");
        Assert.Equal("postgres", await ScalarAsync(database, "SELECT string_agg(line, ',') FROM log"));
    }

    [LinuxFact]
    public async Task A_script_that_fails_is_named_with_its_error_and_nobody_gets_the_half_made_data()
    {
        var script = Path.Combine(Folder, "broken.sql");
        await File.WriteAllTextAsync(script, "SELECT 1;\nCREATE TABEL x ();", Cancelled);
        Builder.AddPostgres("postgres").WithInitFiles(script).AddDatabase("shop");
        var application = await StartAsync();
        var unhealthy = await application.ResourceNotifications.WaitForResourceAsync("postgres", news => news.Snapshot.HealthReports.Any(), Cancelled);
        Assert.False(unhealthy.Snapshot.IsHealthy);
        Assert.Equal("for postgres", await ReasonAsync("shop", KnownResourceStates.Waiting));
    }

    [LinuxFact]
    public async Task A_database_is_created_by_its_script()
    {
        var database = Builder.AddPostgres("postgres").AddDatabase("shop").WithCreationScript("CREATE DATABASE shop CONNECTION LIMIT 7");
        await StartHealthyAsync("shop");
        Assert.Equal(7, await ScalarAsync(database, "SELECT datconnlimit FROM pg_database WHERE datname = 'shop'"));
    }

    [LinuxFact]
    public async Task Data_arguments_and_port_are_what_the_model_says()
    {
        var data = Path.Combine(Folder, "own-data");
        var server = Builder.AddPostgres("postgres").WithDataBindMount(data).WithArgs("-c", "work_mem=12MB");
        var database = server.AddDatabase("shop");
        await StartHealthyAsync("shop");
        Assert.True(File.Exists(Path.Combine(data, "cluster", "PG_VERSION")));
        Assert.Equal("12MB", await ScalarAsync(database, "SHOW work_mem"));
    }

    [LinuxFact]
    public async Task A_data_folder_that_another_app_host_uses_is_left_to_it()
    {
        var data = Path.Combine(Folder, "shared");
        Directory.CreateDirectory(data);
        using var other = new FileStream(Path.Combine(data, "app-host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        Builder.AddPostgres("postgres").WithDataBindMount(data);
        await StartAsync();
        Assert.StartsWith($"another app host uses {data}", await ReasonAsync("postgres", KnownResourceStates.FailedToStart));
    }

    private static async Task<object?> ScalarAsync(IResourceBuilder<PostgresDatabaseResource> database, string sql)
    {
        await using var source = NpgsqlDataSource.Create((await database.Resource.ConnectionStringExpression.GetValueAsync(Cancelled))!);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancelled);
    }
}
