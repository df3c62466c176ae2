namespace Aspire.Hosting.ApplicationModel;

/// <summary>A container's image is built from a Dockerfile.</summary>
/// <param name="contextPath">Absolute path of the folder that the build sees.</param>
/// <param name="dockerfilePath">Absolute path of the Dockerfile.</param>
/// <param name="stage">Stage to build; null for the last one.</param>
public class DockerfileBuildAnnotation(string contextPath, string dockerfilePath, string? stage) : IResourceAnnotation
{
    /// <summary>Absolute path of the folder that the build sees.</summary>
    public string ContextPath { get; } = contextPath;

    /// <summary>Absolute path of the Dockerfile.</summary>
    public string DockerfilePath { get; } = dockerfilePath;

    /// <summary>Stage to build; null for the last one.</summary>
    public string? Stage { get; } = stage;

    /// <summary>Values of the Dockerfile's <c>ARG</c>s: strings or parameters.</summary>
    public Dictionary<string, object?> BuildArguments { get; } = new(StringComparer.Ordinal);
}
