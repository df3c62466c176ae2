using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Data;

namespace Lanner.Hosting.Engine;

/// <summary>Runs a container by Docker or Podman: the process is the engine's <c>run</c>, which ends with the container.</summary>
internal sealed class ContainerPlan(
    EnvironmentComposer composer, ResourceUrls urls, AppHostSettings settings, AppDataFolder folder, ConsoleReporter console, DistributedApplicationOptions options)
{
    public async Task<ProcessPlan> MakeAsync(ContainerResource resource, CancellationToken cancellationToken)
    {
        var engine = await ContainerEngine.FindAsync(cancellationToken).ConfigureAwait(false) ??
            throw new DistributedApplicationException("it needs a container engine, and none answers: install Docker or Podman, start it, then start this resource again");
        var image = await ImageAsync(resource, engine, cancellationToken).ConfigureAwait(false);
        var name = resource.Annotations.OfType<ContainerNameAnnotation>().LastOrDefault()?.Name ?? $"lanner-{folder.Key}-{resource.Name}".ToLowerInvariant();
        return new ProcessPlan
        {
            PrepareAsync = PrepareAsync,
            UrlsAsync = stop => urls.OfAsync(resource, stop),
            Properties = [new ResourcePropertySnapshot("container.image", image), new ResourcePropertySnapshot("container.name", name)],
        };

        async Task<ProcessSpec> PrepareAsync(string instanceId, IReadOnlyDictionary<EndpointAnnotation, int> ports, CancellationToken stop)
        {
            await engine.RemoveAsync(name, stop).ConfigureAwait(false);
            var environment = await composer.ComposeAsync(resource, instanceId, ports, stop).ConfigureAwait(false);
            var arguments = await composer.ArgumentsAsync(resource, ports, stop).ConfigureAwait(false);
            List<string> command = [engine.Program, "run", "--rm", "--name", name];

            // Names only: the engine takes the values from its own environment, so that no list of processes shows them.
            foreach (var variable in environment.Keys)
                command.AddRange(["-e", variable]);
            command.AddRange(Mounts(resource));
            if (!IsOnHostNetwork(resource))
            {
                command.AddRange(Ports(resource, ports));
                if (environment.Values.Concat(arguments).Any(value => value.Contains(EnvironmentComposer.HostName, StringComparison.Ordinal)))
                    command.Add($"--add-host={EnvironmentComposer.HostName}:host-gateway");
            }

            command.AddRange(await RuntimeArgumentsAsync(resource, stop).ConfigureAwait(false));
            if (resource.Entrypoint is { } entrypoint)
                command.Add($"--entrypoint={entrypoint}");
            return ProcessEnvironment.Spec([.. command, image, .. arguments], folder.Path, environment) with
            {
                Grace = settings.ShutdownGrace,
                Container = (engine.Program, name),
            };
        }
    }

    public static bool IsOnHostNetwork(IResource resource) => resource.Annotations.OfType<HostNetworkAnnotation>().Any();

    private static IEnumerable<string> Ports(ContainerResource resource, IReadOnlyDictionary<EndpointAnnotation, int> ports)
    {
        foreach (var (endpoint, port) in ports)
        {
            var inside = endpoint.TargetPort ?? endpoint.Port ?? throw new DistributedApplicationException(
                $"endpoint '{endpoint.Name}' of container '{resource.Name}' has no target port: say where the program in the container listens, for example WithHttpEndpoint(targetPort: 80)");
            yield return "-p";
            yield return string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}:{inside}");
        }
    }

    /// <summary>Arguments that mount volumes and folders.</summary>
    public IEnumerable<string> Mounts(ContainerResource resource)
    {
        foreach (var mount in resource.Annotations.OfType<ContainerMountAnnotation>())
        {
            if (mount is { Type: ContainerMountType.BindMount, Source: { } path } && !Path.Exists(path))
                throw new DistributedApplicationException($"{path}, which is to be mounted at {mount.Target}, does not exist");

            // Copies of the app host that run side by side must not share data.
            var source = mount is { Type: ContainerMountType.Volume, Source: { } volume } && folder.Slot > 1 ? $"{volume}-{folder.Slot}" : mount.Source;
            yield return "-v";
            yield return (source is null ? "" : source + ":") + mount.Target + (mount.IsReadOnly ? ":ro" : "");
        }
    }

    private static async Task<List<string>> RuntimeArgumentsAsync(ContainerResource resource, CancellationToken cancellationToken)
    {
        var context = new ContainerRuntimeArgsCallbackContext([], cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<ContainerRuntimeArgsCallbackAnnotation>())
            await annotation.Callback(context).ConfigureAwait(false);
        var arguments = new List<string>();
        foreach (var argument in context.Args)
        {
            if (await EnvironmentComposer.ResolveAsync(resource, argument, cancellationToken).ConfigureAwait(false) is { } text)
                arguments.Add(text);
        }

        return arguments;
    }

    /// <summary>The image, built or downloaded where it is missing.</summary>
    public async Task<string> ImageAsync(ContainerResource resource, ContainerEngine engine, CancellationToken cancellationToken)
    {
        if (resource.Annotations.OfType<DockerfileBuildAnnotation>().LastOrDefault() is { } build)
            return await BuildAsync(resource, engine, build, cancellationToken).ConfigureAwait(false);
        var annotation = resource.Annotations.OfType<ContainerImageAnnotation>().LastOrDefault() ??
            throw new DistributedApplicationException("it has no image: call WithImage");
        var image = annotation.Reference(options.ContainerRegistryOverride);
        var isAlways = resource.Annotations.OfType<ContainerImagePullPolicyAnnotation>().LastOrDefault()?.ImagePullPolicy == ImagePullPolicy.Always;
        var problem = await engine.GetImageAsync(image, () => console.Note(resource.Name, $"{engine.Name} downloads {image}"), cancellationToken, isAlways).ConfigureAwait(false);
        return problem is null ? image : throw new DistributedApplicationException($"{engine.Name} cannot get {image}: {problem}");
    }

    private async Task<string> BuildAsync(ContainerResource resource, ContainerEngine engine, DockerfileBuildAnnotation build, CancellationToken cancellationToken)
    {
        if (!File.Exists(build.DockerfilePath))
            throw new DistributedApplicationException($"Dockerfile {build.DockerfilePath} does not exist");
        var tag = $"lanner-{folder.Key}-{resource.Name}".ToLowerInvariant();
        List<string> command = [engine.Program, "build", "-t", tag, "-f", build.DockerfilePath];
        if (build.Stage is { } stage)
            command.AddRange(["--target", stage]);
        foreach (var (name, value) in build.BuildArguments)
            command.AddRange(["--build-arg", $"{name}={(value is null ? "" : await EnvironmentComposer.ResolveAsync(resource, value, cancellationToken).ConfigureAwait(false))}"]);
        console.Note(resource.Name, $"{engine.Name} builds {build.DockerfilePath}");
        var result = await CommandResult.RunAsync([.. command, build.ContextPath], TimeSpan.FromMinutes(30), cancellationToken).ConfigureAwait(false);
        return result.ExitCode == 0 ? tag : throw new DistributedApplicationException($"{engine.Name} cannot build {build.DockerfilePath}: {result.Reason}");
    }
}
