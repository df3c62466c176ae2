namespace Lanner.Hosting.Publishing;

/// <summary>A container of an image that was made elsewhere, or that a Dockerfile makes.</summary>
internal sealed record PublishedContainer : PublishedWorkload
{
    /// <summary>The image; null when <see cref="Dockerfile"/> makes it.</summary>
    public required string? Image { get; init; }

    public required PublishedDockerfile? Dockerfile { get; init; }

    /// <summary>Program in place of the image's own; null for that one.</summary>
    public required string? Entrypoint { get; init; }

    public required IReadOnlyList<PublishedMount> Mounts { get; init; }

    public required ContainerHardening Hardening { get; init; }

    /// <summary>Command in the container that ends with 0 while it is healthy; null when none is known.</summary>
    public IReadOnlyList<string>? HealthCommand { get; init; }

    /// <summary>True for a Redis server: only those who use it reach it.</summary>
    public bool IsRedis { get; init; }
}
