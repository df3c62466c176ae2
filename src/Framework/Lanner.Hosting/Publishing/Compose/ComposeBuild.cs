namespace Lanner.Hosting.Publishing.Compose;

/// <summary>How a service's image is built.</summary>
internal sealed record ComposeBuild
{
    /// <summary>Folder that the build sees, from the Compose file's.</summary>
    public required string Context { get; init; }

    /// <summary>The Dockerfile, from the context.</summary>
    public required string Dockerfile { get; init; }

    public string? Target { get; init; }

    public IReadOnlyDictionary<string, string> Args { get; init; } = new Dictionary<string, string>();
}
