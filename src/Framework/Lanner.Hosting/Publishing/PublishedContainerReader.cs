using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Publishing;

/// <summary>Reads one container of the model.</summary>
internal sealed class PublishedContainerReader(PublishedEnvironment environment, PublishedRelationsReader relations, PublishedVariables variables, List<string> notes)
{
    // User and group of the server in the images of Redis and Valkey. They bear every restriction: the model starts the server itself, without the image's script.
    private const int RedisUserId = 999;
    private const string RedisDataFolder = "/data";

    /// <exception cref="DistributedApplicationException">The container cannot be published; the message names it and the way out.</exception>
    public async Task<PublishedContainer> ReadAsync(ContainerResource container, IReadOnlyList<PublishedEndpoint> endpoints, CancellationToken cancellationToken)
    {
        var values = await environment.ReadAsync(container, endpoints, cancellationToken).ConfigureAwait(false);
        var image = container.Annotations.OfType<ContainerImageAnnotation>().LastOrDefault();
        var build = container.Annotations.OfType<DockerfileBuildAnnotation>().LastOrDefault();
        if (image is null && build is null)
            throw new DistributedApplicationException($"Container '{container.Name}' has no image: call WithImage.");
        var redis = container as RedisResource;
        var isKnown = redis is not null && build is null && image!.Image is "library/redis" or "redis" or "valkey/valkey";
        var (hardening, left) = await ContainerHardeningReader.ReadAsync(
            container, isKnown ? ContainerHardening.Full(RedisUserId) : new ContainerHardening(), cancellationToken).ConfigureAwait(false);
        var published = new PublishedContainer
        {
            Name = container.Name.ToLowerInvariant(),
            Endpoints = endpoints,
            Values = values,
            HealthCheck = PublishedHealthCheck.Of(container, endpoints),
            Probes = PublishedProbe.Of(container, endpoints),
            Relations = relations.Read(container, values),
            Image = build is null ? image!.Reference(null) : null,
            Dockerfile = build is null ? null : await DockerfileAsync(container, build, cancellationToken).ConfigureAwait(false),
            Entrypoint = container.Entrypoint,
            Mounts = [.. PublishedMountReader.Read(container), .. RedisData(redis)],
            Hardening = hardening,
            HealthCommand = redis is null ? null : RedisHealthCommand(redis),
            IsRedis = redis is not null,
        };
        AddNotes(container, left);
        return published;
    }

    private static IEnumerable<PublishedMount> RedisData(RedisResource? redis)
    {
        if (redis is null || redis.Annotations.OfType<ContainerMountAnnotation>().Any(mount => mount.Target == RedisDataFolder))
            yield break;
        if (redis.Annotations.OfType<DataVolumeAnnotation>().LastOrDefault() is { } volume)
            yield return new PublishedVolume(volume.Name ?? $"{redis.Name.ToLowerInvariant()}-data", RedisDataFolder, IsReadOnly: false);
        else if (redis.Annotations.OfType<DataBindMountAnnotation>().Any())
            yield return new PublishedVolume($"{redis.Name.ToLowerInvariant()}-data", RedisDataFolder, IsReadOnly: false);
        else
            yield return new PublishedVolume(null, RedisDataFolder, IsReadOnly: false);
    }

    // The password stays in the environment: lists of processes show command lines. Without -e an error still counts as an answer.
    private static string[] RedisHealthCommand(RedisResource redis) => redis.PasswordParameter is null
        ? ["redis-cli", "-e", "ping"]
        : ["sh", "-c", "REDISCLI_AUTH=\"$REDIS_PASSWORD\" exec redis-cli -e ping"];

    private async Task<PublishedDockerfile> DockerfileAsync(ContainerResource container, DockerfileBuildAnnotation build, CancellationToken cancellationToken)
    {
        if (!File.Exists(build.DockerfilePath))
            throw new DistributedApplicationException($"'{container.Name}' is to be built from {build.DockerfilePath}, but it does not exist. Add the Dockerfile, or name another with WithDockerfile.");
        var arguments = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in build.BuildArguments)
        {
            // The image is built here and now, so this machine's values count.
            arguments[name] = value switch
            {
                null => "",
                ParameterResource { Secret: true } secret => throw new DistributedApplicationException(
                    $"Build argument {name} of '{container.Name}' is secret parameter '{secret.Name}', but it would stay readable in the image. Pass it with WithEnvironment."),
                ParameterResource parameter => parameter.OwnValue,
                _ => await EnvironmentComposer.TextAsync(container, value, cancellationToken).ConfigureAwait(false) ?? "",
            };
            if (variables.Read(arguments[name], isOptional: true).Variables.FirstOrDefault() is { } variable)
                throw new DistributedApplicationException($"Build argument {name} of '{container.Name}' holds {variable.Name}, whose value is not known when the image is built. Use a text or a parameter.");
        }

        return new PublishedDockerfile(build.ContextPath, build.DockerfilePath, build.Stage, arguments);
    }

    private void AddNotes(ContainerResource container, IReadOnlyList<string> left)
    {
        if (left.Count > 0)
            notes.Add($"'{container.Name}' is published without {string.Join(' ', left)}, which is for this machine's container engine.");
        if (container is RedisResource && container.Annotations.OfType<DataBindMountAnnotation>().Any())
            notes.Add($"'{container.Name}' keeps its data in a volume; the folder of WithDataBindMount is one of this machine.");
    }
}
