using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Data;

/// <summary>Runs a Redis server: a program of this machine, else a container.</summary>
internal sealed class RedisPlan(
    EnvironmentComposer composer,
    ResourceUrls urls,
    ContainerPlan containers,
    AppHostSettings settings,
    AppDataFolder folder,
    ConsoleReporter console,
    IResourceCollection resources)
{
    /// <summary>What the model puts before the server's own arguments, for the shell in the container; a program of this machine needs none of it.</summary>
    public static readonly string[] ShellArguments =
        ["-c", "exec redis-server ${REDIS_PASSWORD:+--requirepass \"$REDIS_PASSWORD\"} \"$@\"", "redis-server"];

    private static readonly string[] Programs = ["redis-server", "valkey-server"];

    public async Task<ProcessPlan> MakeAsync(RedisResource redis, CancellationToken cancellationToken)
    {
        if (redis.PasswordParameter is { } password && !resources.Contains(password))
            password.Default ??= new GeneratedSecret(folder, password.Name);
        if (Programs.Select(ProgramPath.Find).FirstOrDefault(found => found is not null) is { } program)
        {
            console.Note(redis.Name, $"uses {program} of this machine");
            return Local(redis, program);
        }

        if (await ContainerEngine.FindAsync(cancellationToken).ConfigureAwait(false) is not { } engine)
        {
            throw new DistributedApplicationException(
                "neither redis-server nor valkey-server is on PATH, and no container engine answers: install one of them, then start this resource again");
        }

        MountData(redis);
        console.Note(redis.Name, $"uses a container by {engine.Name}, because neither redis-server nor valkey-server is on PATH");
        return await containers.MakeAsync(redis, cancellationToken).ConfigureAwait(false);
    }

    private ProcessPlan Local(RedisResource redis, string program)
    {
        return new ProcessPlan
        {
            PrepareAsync = PrepareAsync,
            UrlsAsync = stop => urls.OfAsync(redis, stop),
            IsReadyLine = line => line.Contains("Ready to accept connections", StringComparison.Ordinal),
            Properties = [new ResourcePropertySnapshot("resource.source", program)],
        };

        async Task<ProcessSpec> PrepareAsync(string instanceId, IReadOnlyDictionary<EndpointAnnotation, int> ports, CancellationToken stop)
        {
            var data = DataFolder(redis);
            Directory.CreateDirectory(data);
            var password = redis.PasswordParameter is { } parameter ? await parameter.GetValueAsync(stop).ConfigureAwait(false) : null;

            // A file for its owner only: a command line would show the password to everyone on the machine.
            var configuration = Path.Combine(folder.Path, $"{redis.Name}.conf");
            AppDataFolder.Write(configuration, Configuration(data, password));
            var arguments = await composer.ArgumentsAsync(redis, ports, stop).ConfigureAwait(false);
            var port = ports[redis.PrimaryEndpoint.EndpointAnnotation].ToString(CultureInfo.InvariantCulture);
            return ProcessEnvironment.Spec(
                [program, configuration, "--port", port, .. arguments.Skip(ShellArguments.Length)], data, new Dictionary<string, string>()) with
            {
                Grace = settings.ShutdownGrace,
            };
        }
    }

    private static string Configuration(string data, string? password) => $"""
        bind 127.0.0.1
        daemonize no
        save ""
        dir {Quoted(data)}
        {(password is null ? "" : $"requirepass {Quoted(password)}")}

        """;

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private string DataFolder(RedisResource redis) => folder.BindMount(redis) ?? Path.Combine(folder.Path, redis.Name);

    private void MountData(RedisResource redis)
    {
        if (redis.Annotations.OfType<ContainerMountAnnotation>().Any(mount => mount.Target == "/data"))
            return;
        if (redis.Annotations.OfType<DataBindMountAnnotation>().Any())
        {
            Directory.CreateDirectory(DataFolder(redis));
            redis.Annotations.Add(new ContainerMountAnnotation(DataFolder(redis), "/data", ContainerMountType.BindMount, isReadOnly: false));
        }
        else if (redis.Annotations.OfType<DataVolumeAnnotation>().LastOrDefault() is { } volume)
        {
            redis.Annotations.Add(new ContainerMountAnnotation(volume.Name ?? $"lanner-{folder.Key}-{redis.Name}", "/data", ContainerMountType.Volume, isReadOnly: false));
        }
    }
}
