namespace Lanner.Hosting.Publishing;

/// <summary>A project that runs in containers.</summary>
internal sealed record PublishedService : PublishedWorkload
{
    /// <summary>The user that Microsoft's images of .NET run programs as.</summary>
    public const int UserId = 1654;

    public required string ProjectPath { get; init; }

    /// <summary>Name of the program's file, for example <c>Catalog.dll</c>.</summary>
    public required string TargetFile { get; init; }

    /// <summary>True when the program migrates its databases with <c>--migrate</c>: it is built on Lanner.Data.</summary>
    public required bool Migrates { get; init; }

    /// <summary>True when the program has ServiceDefaults: probes, <c>--probe</c>, a drain before its end.</summary>
    public required bool HasServiceDefaults { get; init; }

    /// <summary>Path that answers while the process lives, whatever its databases do; null when none is known.</summary>
    public string? LivenessPath => HasServiceDefaults && HealthCheck is { Path: "/health/ready" } ? "/health/live" : null;

    public string MigrationName => $"{Name}-migrate";
}
