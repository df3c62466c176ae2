using System.Globalization;

namespace Lanner.Hosting.Publishing.Compose;

/// <summary>A container of an image that was made elsewhere, or that a Dockerfile makes.</summary>
internal sealed class ComposeContainers(PublishArguments arguments, ComposeText text, ComposePorts ports, ComposeMounts mounts, ComposeDependencies dependencies)
{
    public ComposeService Service(PublishedContainer container)
    {
        var hardening = container.Hardening;
        return new ComposeService
        {
            Image = ComposeText.WithDefault($"{PublishedVariable.NameOf(container.Name)}_IMAGE", Image(arguments, container)),
            Build = container.Dockerfile is { } build ? Build(build) : null,
            // Some programs, such as RabbitMQ, store their data under the name of their machine.
            Hostname = !container.IsRedis && container.Replicas == 1 && container.Mounts.Any(mount => mount is PublishedVolume { Name: not null }) ? container.Name : null,
            Entrypoint = container.Entrypoint is { } entrypoint ? [ComposeText.Escape(entrypoint)] : [],
            Command = [.. container.Arguments.Select(text.Of)],
            Profiles = container.StartsWhenAsked ? [container.Name] : [],
            DependsOn = dependencies.Of(container),
            Environment = text.Of(container.Environment),
            Ports = ports.Mappings(container),
            Expose = ComposePorts.Exposed(container),
            Networks = container.IsRedis ? [ComposePublisher.DataNetwork] : ComposePublisher.Networks(container),
            Volumes = [.. mounts.Volumes(container.Name, container.Mounts)],
            Healthcheck = ComposeHealthcheck.Of(container),
            MemLimit = hardening.Memory,
            Deploy = container.Replicas > 1 ? new ComposeDeploy(container.Replicas) : null,
            Restart = container.RunsOnce ? "no" : "unless-stopped",
            StopGracePeriod = "30s",
            User = hardening.User is { } user ? string.Create(CultureInfo.InvariantCulture, $"{user}:{hardening.Group ?? user}") : null,
            ReadOnly = hardening.IsReadOnly ? true : null,
            Tmpfs = [.. hardening.TemporaryFolders.Select(ComposeService.Temporary)],
            CapDrop = hardening.DropsCapabilities ? ["ALL"] : [],
            SecurityOpt = hardening.GainsNoPrivileges ? ["no-new-privileges:true"] : [],
        };
    }

    /// <summary>The image, made elsewhere or by the README's command.</summary>
    public static string Image(PublishArguments arguments, PublishedContainer container) => container.Image ?? arguments.Image(container.Name);

    private ComposeBuild Build(PublishedDockerfile build) => new()
    {
        Context = ComposeText.Escape(mounts.Relative(build.Context)),
        Dockerfile = ComposeText.Escape(Path.GetRelativePath(build.Context, build.Path).Replace('\\', '/')),
        Target = build.Stage,
        Args = build.Arguments.ToDictionary(argument => argument.Key, argument => ComposeText.Escape(argument.Value)),
    };
}
