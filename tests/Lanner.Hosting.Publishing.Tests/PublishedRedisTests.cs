using System.Diagnostics;
using k8s.Models;
using Lanner.LocalServers;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>A published Redis server: its files, and its command line and health check with a real server of this machine.</summary>
public sealed class PublishedRedisTests : IDisposable
{
    private const string Password = "cache0123456789";

    private readonly PublishedFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [LinuxFact]
    public async Task The_published_command_starts_a_server_that_is_healthy_only_with_its_password()
    {
        Assert.SkipWhen(LocalProgram.Find("redis-server") is null || LocalProgram.Find("redis-cli") is null, "Needs redis-server and redis-cli on PATH.");
        var values = new Dictionary<string, string> { ["CACHE_PASSWORD"] = Password };
        using var folder = await Kiosk.PublishAsync("compose");
        var cache = ComposeYaml.Read(folder.Read("compose.yaml")).GetProperty("services").GetProperty("cache");
        var socket = _folder.WriteBeside("redis.log", "").Replace(".log", ".sock", StringComparison.Ordinal);
        string[] command = [.. ComposeYaml.Words(cache.GetProperty("entrypoint"), values), .. ComposeYaml.Words(cache.GetProperty("command"), values)];
        command[^1] += $" --port 0 --unixsocket {socket}";
        string[] test = [.. ComposeYaml.Words(cache.GetProperty("healthcheck").GetProperty("test"), values).Skip(1).Select(word => word.Replace("redis-cli ", $"redis-cli -s {socket} ", StringComparison.Ordinal))];
        Assert.DoesNotContain(command.Concat(test), word => word.Contains(Password, StringComparison.Ordinal));

        using var server = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Path.GetDirectoryName(socket)!,
            RedirectStandardOutput = true,
            Environment = { ["REDIS_PASSWORD"] = Password },
        })!;
        try
        {
            while (await server.StandardOutput.ReadLineAsync(Ct) is { } line && !line.Contains("ready to accept connections", StringComparison.OrdinalIgnoreCase))
            {
            }

            // No shell stands between the engine's signals and the server.
            Assert.Equal("redis-server", (await File.ReadAllTextAsync($"/proc/{server.Id}/comm", Ct)).Trim());
            Assert.Equal(0, await ExitCodeAsync(test, Password));
            Assert.NotEqual(0, await ExitCodeAsync(test, "wrong"));
            Assert.NotEqual(0, await ExitCodeAsync(["redis-cli", "-e", "-s", socket, "ping"], ""));
            var saves = await Command.RunAsync("/", TimeSpan.FromMinutes(1), [new("REDISCLI_AUTH", Password)], "redis-cli", "-s", socket, "config", "get", "save");
            Assert.Equal("save\n60 1", saves.Output.Trim());
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task It_is_reached_by_those_only_who_use_it()
    {
        using var folder = await Kiosk.PublishAsync("compose");
        var services = ComposeYaml.Read(folder.Read("compose.yaml")).GetProperty("services");

        Assert.Equal(["data"], Networks("cache"));
        Assert.Equal(["services", "data"], Networks("web"));
        Assert.Equal(["services"], Networks("proxy"));

        IEnumerable<string?> Networks(string service) => services.GetProperty(service).GetProperty("networks").EnumerateArray().Select(network => network.GetString());
    }

    [Fact]
    public async Task In_a_cluster_policies_let_those_only_to_databases_who_use_them()
    {
        using var folder = await Kiosk.PublishAsync("kubernetes");
        var manifests = new KubernetesManifests(folder);

        Assert.Equal(["6379 from web, worker", "5432 from back, postgres, seed"], manifests.All<V1NetworkPolicy>().Select(policy =>
        {
            var ingress = Assert.Single(policy.Spec.Ingress);
            var meant = manifests.Pods().Single(pod => policy.Spec.PodSelector.MatchLabels.All(label => pod.Metadata.Labels[label.Key] == label.Value));
            Assert.Equal(policy.Metadata.Name, meant.Spec.Containers[0].Name);
            return $"{Assert.Single(ingress.Ports).Port.Value} from {string.Join(", ", Assert.Single(Assert.Single(ingress.FromProperty).PodSelector.MatchExpressions).Values)}";
        }));
    }

    [Fact]
    public async Task It_runs_restricted_and_is_not_restarted_while_it_loads()
    {
        using var folder = await Kiosk.PublishAsync("kubernetes");
        var manifests = new KubernetesManifests(folder);
        var (pod, container) = (manifests.Pod("cache").Spec, manifests.Container("cache"));

        Assert.Equal((999, true), (pod.SecurityContext.RunAsUser, pod.SecurityContext.RunAsNonRoot));
        Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
        Assert.Equal("kiosk-cache", Assert.Single(manifests.Single<V1StatefulSet>("cache").Spec.VolumeClaimTemplates).Metadata.Name);
        Assert.Equal("redis-cli", container.ReadinessProbe.Exec.Command[^1].Split("exec ")[1].Split(' ')[0]);
        Assert.Equal("6379", container.LivenessProbe.TcpSocket.Port.ToString());
        Assert.Contains("CACHE_PASSWORD=\"$(openssl rand -hex 24)\"", folder.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_volume_it_keeps_its_data_in_memory_and_without_a_password_it_asks_for_none()
    {
        var builder = Shop.Builder(_folder, "kubernetes");
        builder.AddRedis("cache").WithPassword(null);
        await Shop.PublishAsync(builder);
        var manifests = new KubernetesManifests(_folder);

        Assert.Equal(["-c", "exec redis-server"], manifests.Container("cache").Args);
        Assert.Equal(["redis-cli", "-e", "ping"], manifests.Container("cache").ReadinessProbe.Exec.Command);
        Assert.NotNull(Assert.Single(manifests.Pod("cache").Spec.Volumes).EmptyDir);
        Assert.Null(manifests.Container("cache").Env);
    }

    [Fact]
    public async Task Another_image_runs_as_it_says()
    {
        var builder = Shop.Builder(_folder, "kubernetes");
        builder.AddRedis("cache").WithImage("redis/redis-stack-server");
        await Shop.PublishAsync(builder);

        Assert.Null(new KubernetesManifests(_folder).Pod("cache").Spec.SecurityContext.RunAsUser);
    }

    [Fact]
    public async Task An_external_endpoint_is_refused()
    {
        var builder = Shop.Builder(_folder, "compose");
        builder.AddRedis("cache").WithEndpoint("tcp", endpoint => endpoint.IsExternal = true);

        Assert.StartsWith("Redis server 'cache' has an external endpoint", await Shop.ErrorAsync(builder), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<int> ExitCodeAsync(string[] test, string password) =>
        (await Command.RunAsync("/", TimeSpan.FromMinutes(1), [new("REDIS_PASSWORD", password)], test[0], test[1..])).ExitCode;
}
