using System.Text.Json;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using DotNet.Testcontainers.Volumes;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>
/// The PostgreSQL part of the published Compose file in a container engine: image, user, read-only root, tmpfs, volume, capabilities, health check and
/// the job that creates the databases, as the file says. There is no Docker Compose here; the engine's own interface takes the same settings.
/// </summary>
public sealed class ComposeDatabaseTests
{
    private static readonly Dictionary<string, string> Values = new() { ["POSTGRES_PASSWORD"] = "postgres0123456789" };

    private const string SocketFolder = "/var/run/postgresql";

    // Of this machine. Its socket folder is not open to all, as that of the published image is, and engines give a tmpfs the mode of what it hides.
    private static readonly string? OtherImage = Environment.GetEnvironmentVariable("TEST_PG_IMAGE") is { Length: > 0 } image ? image : null;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_gets_healthy_and_the_job_creates_the_databases_once()
    {
        using var folder = await PublishedFolder.OfShopAsync("compose");
        var services = ComposeYaml.Read(folder.Read("compose.yaml")).GetProperty("services");
        var definition = services.GetProperty("postgres");
        await using var volume = await VolumeAsync();
        await using var sockets = await VolumeAsync();
        var configured = Configured(definition).WithVolumeMount(volume, definition.GetProperty("volumes")[0].GetString()!.Split(':')[1]);
        await using var server = (OtherImage is null ? configured : configured.WithVolumeMount(sockets, SocketFolder)).Build();
        await server.StartAsync(Ct);

        await HealthyAsync(server, definition);
        await CreateDatabasesAsync(folder, services.GetProperty("postgres-databases"), server);
        await CreateDatabasesAsync(folder, services.GetProperty("postgres-databases"), server);

        const string Sql = "SELECT datname FROM pg_database WHERE datname IN ('catalog', 'orders') ORDER BY 1";
        const string Address = "postgresql://postgres:postgres0123456789@127.0.0.1/postgres";
        var databases = await server.ExecAsync(["psql", "--tuples-only", "--no-align", "--command", Sql, Address], Ct);
        Assert.Equal("catalog\norders", databases.Stdout.Trim());
        Assert.Equal(0, (await server.ExecAsync(["sh", "-c", "test $(id -u) = 999 && ! ( : > /owned )"], Ct)).ExitCode);
    }

    private static async Task<IVolume> VolumeAsync()
    {
        try
        {
            var volume = new VolumeBuilder().WithName("lanner-publish-" + Guid.NewGuid().ToString("N")).Build();
            await volume.CreateAsync(Ct);
            return volume;
        }
        catch (DockerUnavailableException)
        {
            Assert.Skip("No container engine answers: nothing of the Compose file was run.");
            throw;
        }
    }

    /// <summary>Asks as the engine would; not every engine runs health checks by itself.</summary>
    private static async Task HealthyAsync(IContainer server, JsonElement definition)
    {
        string[] test = [.. ComposeYaml.Words(definition.GetProperty("healthcheck").GetProperty("test"), Values).Skip(1)];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while ((await server.ExecAsync(test, limit.Token)).ExitCode != 0)
            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
    }

    private static async Task CreateDatabasesAsync(PublishedFolder folder, JsonElement definition, IContainer server)
    {
        var target = definition.GetProperty("configs")[0].GetProperty("target").GetString()!;
        await using var job = Configured(definition)
            .WithCommand([.. ComposeYaml.Words(definition.GetProperty("command"), Values)])
            .WithBindMount(Path.Combine(folder.Path, "postgres", "databases.sql"), target, AccessMode.ReadOnly)
            .WithExtraHost("postgres", server.IpAddress)
            .Build();
        await job.StartAsync(Ct);
        var exitCode = await job.GetExitCodeAsync(Ct);
        var (output, errors) = await job.GetLogsAsync(ct: Ct);
        Assert.True(exitCode == 0, output + errors);
    }

    private static ContainerBuilder Configured(JsonElement definition)
    {
        var image = OtherImage ?? ComposeYaml.Interpolate(definition.GetProperty("image").GetString()!, Values);
        var environment = definition.GetProperty("environment").EnumerateObject().ToDictionary(variable => variable.Name, variable => ComposeYaml.Interpolate(variable.Value.GetString()!, Values));
        return new ContainerBuilder(image).WithEnvironment(environment).WithCreateParameterModifier(parameters =>
        {
            parameters.User = definition.GetProperty("user").GetString()!;
            var host = parameters.HostConfig!;
            host.ReadonlyRootfs = definition.GetProperty("read_only").GetBoolean();
            host.CapDrop = Words(definition, "cap_drop");
            host.SecurityOpt = Words(definition, "security_opt");
            host.Tmpfs = Words(definition, "tmpfs").Where(entry => OtherImage is null || !entry.StartsWith(SocketFolder, StringComparison.Ordinal)).ToDictionary(entry => entry.Split(':')[0], entry => entry.Split(':')[1]);
            if (definition.TryGetProperty("shm_size", out _))
                host.ShmSize = 256L * 1024 * 1024;
        });
    }

    private static List<string> Words(JsonElement definition, string list) =>
        definition.TryGetProperty(list, out var words) ? [.. ComposeYaml.Words(words, Values)] : [];
}
