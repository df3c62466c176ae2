namespace Lanner.Hosting.Publishing;

/// <summary>Builds the image of a project with the SDK: no Dockerfile, and a base image without shell or root.</summary>
internal static class ImageBuild
{
    private const string BaseFamily = "noble-chiseled";

    /// <summary>Arguments of <c>dotnet</c>.</summary>
    /// <param name="arguments">Registry and tag.</param>
    /// <param name="service">The project's service.</param>
    /// <param name="projectPath">The project file, as the reader of the command line sees it.</param>
    public static IReadOnlyList<string> Arguments(PublishArguments arguments, PublishedService service, string projectPath)
    {
        // The SDK wants the host of the registry apart from the path in it.
        var registry = arguments.Registry?.Split('/', 2) ?? [];
        var repository = registry.Length > 1 ? $"{registry[1]}/{service.Name}" : service.Name;
        var line = new List<string>
        {
            "publish", projectPath, "-c", "Release", "--os", "linux", "-t:PublishContainer",
            $"-p:ContainerFamily={BaseFamily}", $"-p:ContainerRepository={repository}", $"-p:ContainerImageTag={arguments.Tag}",
        };
        if (registry.Length > 0)
            line.Add($"-p:ContainerRegistry={registry[0]}");
        return line;
    }
}
