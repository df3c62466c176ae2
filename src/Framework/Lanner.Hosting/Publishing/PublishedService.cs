using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>A project that runs in containers.</summary>
internal sealed record PublishedService
{
    /// <summary>The user that Microsoft's images of .NET run programs as.</summary>
    public const int UserId = 1654;

    public required string Name { get; init; }

    public required string ProjectPath { get; init; }

    /// <summary>Name of the program's file, for example <c>Catalog.dll</c>.</summary>
    public required string TargetFile { get; init; }

    public required IReadOnlyList<PublishedEndpoint> Endpoints { get; init; }

    public required IReadOnlyDictionary<string, PublishedText> Environment { get; init; }

    public required IReadOnlyList<PublishedText> Arguments { get; init; }

    public required int Replicas { get; init; }

    public required PublishedHealthCheck? HealthCheck { get; init; }

    /// <summary>Servers that the service connects to.</summary>
    public required IReadOnlyList<PublishedServer> Servers { get; init; }

    /// <summary>Databases that it connects to, with their servers.</summary>
    public required IReadOnlyList<(PublishedServer Server, string Database)> Databases { get; init; }

    /// <summary>Services that it starts after.</summary>
    public required IReadOnlyList<(string Service, WaitType Type)> Waits { get; init; }

    /// <summary>True when the program ends by itself and others wait for that.</summary>
    public required bool RunsOnce { get; init; }

    /// <summary>True when it starts only when asked for.</summary>
    public required bool StartsWhenAsked { get; init; }

    /// <summary>True when the program migrates its databases with <c>--migrate</c>: it is built on Lanner.Data.</summary>
    public required bool Migrates { get; init; }

    /// <summary>True when the program has ServiceDefaults: probes, <c>--probe</c>, a drain before its end.</summary>
    public required bool HasServiceDefaults { get; init; }

    /// <summary>Path that answers while the process lives, whatever its databases do; null when none is known.</summary>
    public string? LivenessPath => HasServiceDefaults && HealthCheck is { Path: "/health/ready" } ? "/health/live" : null;

    public string MigrationName => $"{Name}-migrate";
}
