using System.Net;
using Lanner.LocalServers;
using Lanner.Testing;
using Npgsql;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>The steps of a published Compose file, one after the other, by real programs on a real server; only addresses and ports are others.</summary>
public sealed class PublishedServiceTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_databases_are_created_the_service_is_unready_until_it_is_migrated_and_its_probe_says_so()
    {
        Assert.SkipWhen(LocalProgram.Find("psql") is null, "psql is not on PATH: it runs the published statements.");
        var server = new NpgsqlConnectionStringBuilder(postgres.Server.ConnectionString);
        var suffix = "_" + Guid.NewGuid().ToString("N")[..8];
        using var folder = new PublishedFolder();
        await Shop.PublishAsync(Shop.Add(Shop.Builder(folder, "compose"), suffix));
        try
        {
            await CreateDatabasesAsync(folder, server);
            await CreateDatabasesAsync(folder, server);
            var environment = Environment(folder, "catalog", server);
            var (service, address) = await ServiceProcess.StartAsync(environment);
            await using var _ = service;
            using var client = new HttpClient { BaseAddress = address };

            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
            Assert.Equal(1, (await ProbeAsync(folder, address)).ExitCode);

            var migration = await ServiceProcess.RunAsync(Environment(folder, "catalog-migrate", server), Words(folder, "catalog-migrate", "command"));
            Assert.True(migration.ExitCode == 0, migration.Output);

            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/items/")).StatusCode);
            var probe = await ProbeAsync(folder, address);
            Assert.True(probe.ExitCode == 0, probe.Output);
        }
        finally
        {
            await DropAsync(server, "catalog" + suffix);
            await DropAsync(server, "orders" + suffix);
        }
    }

    private static async Task CreateDatabasesAsync(PublishedFolder folder, NpgsqlConnectionStringBuilder server)
    {
        var words = Words(folder, "postgres-databases", "command").Select(word => word.Replace("--file=/", "--file=postgres/", StringComparison.Ordinal)).ToArray();
        (await Command.RunAsync(
            folder.Path,
            TimeSpan.FromMinutes(1),
            new Dictionary<string, string?>
            {
                ["PGHOST"] = server.Host,
                ["PGPORT"] = $"{server.Port}",
                ["PGUSER"] = server.Username,
                ["PGPASSWORD"] = server.Password,
                ["PGDATABASE"] = "postgres",
            },
            words[0],
            words[1..])).Succeeded();
    }

    private static SortedDictionary<string, string> Environment(PublishedFolder folder, string service, NpgsqlConnectionStringBuilder server)
    {
        var environment = ComposeYaml.Environment(folder.Read("compose.yaml"), service, new Dictionary<string, string> { ["POSTGRES_PASSWORD"] = server.Password ?? "none" });
        environment["ConnectionStrings__catalogdb"] = environment["ConnectionStrings__catalogdb"].Replace(
            "Host=postgres;Port=5432;Username=postgres", $"Host={server.Host};Port={server.Port};Username={server.Username}", StringComparison.Ordinal);
        environment["HTTP_PORTS"] = "0";
        return environment;
    }

    /// <summary>What the engine runs to learn the service's health.</summary>
    private static Task<(int ExitCode, string Output)> ProbeAsync(PublishedFolder folder, Uri address)
    {
        var test = ComposeYaml.Words(Service(folder, "catalog").GetProperty("healthcheck").GetProperty("test"), new Dictionary<string, string>());
        Assert.Equal(["CMD", "dotnet", "/app/Catalog.dll"], test.Take(3));
        return ServiceProcess.RunAsync(
            new Dictionary<string, string>(), [.. test.Skip(3).Select(word => word.Replace("http://localhost:8080/", address.ToString(), StringComparison.Ordinal))]);
    }

    private static string[] Words(PublishedFolder folder, string service, string list) =>
        [.. ComposeYaml.Words(Service(folder, service).GetProperty(list), new Dictionary<string, string>())];

    private static System.Text.Json.JsonElement Service(PublishedFolder folder, string name) =>
        ComposeYaml.Read(folder.Read("compose.yaml")).GetProperty("services").GetProperty(name);

    private static async Task DropAsync(NpgsqlConnectionStringBuilder server, string database)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var drop = source.CreateCommand($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }
}
