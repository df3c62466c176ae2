namespace Lanner.Hosting.Publishing;

/// <summary>Builds the image of a Dockerfile with a container engine.</summary>
internal static class DockerfileBuild
{
    /// <summary>Arguments of the engine.</summary>
    /// <param name="image">Name of the image.</param>
    /// <param name="build">How it is built.</param>
    /// <param name="path">Writes a path as the reader of the command line sees it.</param>
    public static IReadOnlyList<string> Arguments(string image, PublishedDockerfile build, Func<string, string> path) =>
    [
        "build", "--tag", image, "--file", path(build.Path),
        .. build.Stage is null ? Array.Empty<string>() : ["--target", build.Stage],
        .. build.Arguments.SelectMany(argument => new[] { "--build-arg", $"{argument.Key}={argument.Value}" }),
        path(build.Context),
    ];
}
