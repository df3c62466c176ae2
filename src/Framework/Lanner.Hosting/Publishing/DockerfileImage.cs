using Aspire.Hosting;
using Lanner.Hosting.Data;

namespace Lanner.Hosting.Publishing;

/// <summary>Builds the image of a Dockerfile with a container engine.</summary>
internal static class DockerfileImage
{
    /// <summary>Arguments of the engine that build the image.</summary>
    /// <param name="image">Its name.</param>
    /// <param name="build">How.</param>
    /// <param name="path">Writes a path as the reader of the command line sees it.</param>
    public static IReadOnlyList<string> BuildArguments(string image, PublishedDockerfile build, Func<string, string> path) =>
    [
        "build", "--tag", image, "--file", path(build.Path),
        .. build.Stage is null ? Array.Empty<string>() : ["--target", build.Stage],
        .. build.Arguments.SelectMany(argument => new[] { "--build-arg", $"{argument.Key}={argument.Value}" }),
        path(build.Context),
    ];

    /// <summary>Builds the image, and pushes it when there is a registry; what the engine says goes to the console.</summary>
    /// <exception cref="DistributedApplicationException">No engine answers, or it failed.</exception>
    public static async Task RunAsync(PublishArguments arguments, PublishedContainer container, CancellationToken cancellationToken)
    {
        var engine = await ContainerEngine.FindAsync(cancellationToken).ConfigureAwait(false) ?? throw new DistributedApplicationException(
            $"The image of '{container.Name}' was not built: its Dockerfile needs a container engine, and none answers. Install Docker or Podman, and start it.");
        var image = arguments.Image(container.Name);
        await RunAsync(BuildArguments(image, container.Dockerfile!, path => path)).ConfigureAwait(false);
        if (arguments.Registry is not null)
            await RunAsync(["push", image]).ConfigureAwait(false);

        async Task RunAsync(IReadOnlyList<string> words)
        {
            var exitCode = await ImageBuild.RunAsync(engine.Program, words, cancellationToken).ConfigureAwait(false);
            if (exitCode != 0)
                throw new DistributedApplicationException($"The image of '{container.Name}' was not built: {engine.Name} {words[0]} ended with {exitCode}; its last lines say why.");
        }
    }
}
