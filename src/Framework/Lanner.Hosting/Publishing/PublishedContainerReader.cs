using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>Reads one container of the model.</summary>
internal sealed class PublishedContainerReader(
    PublishedResources published,
    PublishedValuesReader values,
    PublishedMountReader mounts,
    PublishedRelationsReader relations,
    PublishedVariables variables,
    List<string> notes)
{
    // User and group of the server in the images of Redis and Valkey. They bear every restriction: the model starts the server itself,
    // without the image's script.
    private const int RedisUserId = 999;
    private const string RedisDataFolder = "/data";

    /// <exception cref="DistributedApplicationException">
    /// The container cannot be published; the message names it and the way out.
    /// </exception>
    public async Task<PublishedContainer> ReadAsync(ContainerResource container, CancellationToken cancellationToken)
    {
        var endpoints = published.Endpoints(container);
        var read = await values.ReadAsync(container, cancellationToken).ConfigureAwait(false);
        var build = container.Annotations.OfType<DockerfileBuildAnnotation>().LastOrDefault();
        var redis = container as RedisResource;
        var image = container.Annotations.OfType<ContainerImageAnnotation>().LastOrDefault()?.Image;
        var isKnown = redis is not null && build is null && image is "library/redis" or "redis" or "valkey/valkey";
        var (hardening, left) = await ContainerHardeningReader.ReadAsync(
            container, isKnown ? ContainerHardening.Full(RedisUserId) : new ContainerHardening(), cancellationToken).ConfigureAwait(false);
        if (left.Count > 0)
            notes.Add($"'{container.Name}' is published without {string.Join(' ', left)}, which is for this machine's container engine.");
        return new PublishedContainer
        {
            Name = container.Name.ToLowerInvariant(),
            Endpoints = endpoints,
            Values = redis is null ? read : read with { Arguments = RedisArguments(read.Arguments) },
            Replicas = container.GetReplicaCount(),
            HealthCheck = PublishedHealthCheck.Of(container, endpoints),
            Probes = PublishedProbe.Of(container, endpoints),
            Relations = relations.Read(container, read),
            Image = build is null && container.TryGetContainerImageName(out var name) ? name : null,
            Dockerfile = build is null ? null : await DockerfileAsync(container, build, cancellationToken).ConfigureAwait(false),
            Entrypoint = container.Entrypoint,
            Mounts = await MountsAsync(container, cancellationToken).ConfigureAwait(false),
            Hardening = hardening,
            HealthCommand = redis is null ? null : RedisHealthCommand(redis),
            IsRedis = redis is not null,
        };
    }

    private async Task<IReadOnlyList<PublishedMount>> MountsAsync(ContainerResource container, CancellationToken cancellationToken)
    {
        var dataFolder = container is RedisResource ? RedisDataFolder : null;
        var all = await mounts.ReadAsync(container, dataFolder, cancellationToken).ConfigureAwait(false);
        return dataFolder is null || all.Any(mount => mount.Target == dataFolder)
            ? all
            : [.. all, new PublishedVolume(null, dataFolder, IsReadOnly: false)];
    }

    /// <summary>
    /// The server takes the place of the shell that starts it: else no signal to stop reaches it, and it never writes its last data.
    /// </summary>
    private static IReadOnlyList<PublishedText> RedisArguments(IReadOnlyList<PublishedText> arguments) =>
        arguments is [{ Parts: ["-c"] }, { Parts: [string command, ..] } script, ..]
            && command.StartsWith("redis-server", StringComparison.Ordinal)
            ? [arguments[0], PublishedText.Join([PublishedText.Of("exec "), script]), .. arguments.Skip(2)]
            : arguments;

    // The password stays in the environment: lists of processes show command lines. Without -e an error still counts as an answer.
    private static string[] RedisHealthCommand(RedisResource redis) => redis.PasswordParameter is null
        ? ["redis-cli", "-e", "ping"]
        : ["sh", "-c", "REDISCLI_AUTH=\"$REDIS_PASSWORD\" exec redis-cli -e ping"];

    private async Task<PublishedDockerfile> DockerfileAsync(
        ContainerResource container, DockerfileBuildAnnotation build, CancellationToken cancellationToken)
    {
        if (build.DockerfileFactory is not null)
        {
            throw new DistributedApplicationException(
                $"'{container.Name}' has a Dockerfile that code writes, and no file. Write it to a file, " +
                "and name that with WithDockerfile.");
        }

        if (!File.Exists(build.DockerfilePath))
        {
            throw new DistributedApplicationException(
                $"'{container.Name}' is to be built from {build.DockerfilePath}, but it does not exist. Add the Dockerfile, " +
                "or name another with WithDockerfile.");
        }

        if (build.BuildSecrets.Keys.FirstOrDefault() is { } secret)
        {
            throw new DistributedApplicationException(
                $"Build secret {secret} of '{container.Name}' cannot be published. Build the image elsewhere, and name it with WithImage.");
        }

        var arguments = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in build.BuildArguments)
            arguments[name] = await BuildArgumentAsync(container, name, value, cancellationToken).ConfigureAwait(false);
        return new PublishedDockerfile(build.ContextPath, build.DockerfilePath, build.Stage, arguments);
    }

    /// <summary>The image is built here and now, so this machine's values count.</summary>
    private async Task<string> BuildArgumentAsync(
        ContainerResource container, string name, object? value, CancellationToken cancellationToken)
    {
        switch ((value as IResourceBuilder<ParameterResource>)?.Resource ?? value)
        {
            case ParameterResource { Secret: true } secret:
                throw new DistributedApplicationException(
                    $"Build argument {name} of '{container.Name}' is secret parameter '{secret.Name}', " +
                    "but it would stay readable in the image. Pass it with WithEnvironment.");
            case ParameterResource parameter:
                return await parameter.GetValueAsync(cancellationToken).ConfigureAwait(false) ?? "";
            default:
                var expression = new PublishedExpression(container, $"build argument {name}", published, variables, new HashSet<IResource>());
                var text = expression.Read(value);
                return text.Variables.FirstOrDefault() is { } variable
                    ? throw new DistributedApplicationException(
                        $"Build argument {name} of '{container.Name}' holds {variable.Name}, " +
                        "whose value is not known when the image is built. Use a text or a parameter.")
                    : text.Write(literal => literal, _ => "");
        }
    }
}
