namespace Lanner.Hosting.Publishing;

/// <summary>What a project and a container have in common: a program that runs in containers.</summary>
internal abstract record PublishedWorkload
{
    public required string Name { get; init; }

    public required IReadOnlyList<PublishedEndpoint> Endpoints { get; init; }

    public required PublishedValues Values { get; init; }

    public required PublishedHealthCheck? HealthCheck { get; init; }

    public IReadOnlyList<PublishedProbe> Probes { get; init; } = [];

    public required PublishedRelations Relations { get; init; }

    /// <summary>How many of it there are.</summary>
    public required int Replicas { get; init; }

    public IReadOnlyDictionary<string, PublishedText> Environment => Values.Environment;

    public IReadOnlyList<PublishedText> Arguments => Values.Arguments;

    public IReadOnlyList<PublishedServer> Servers => Relations.Servers;

    public IReadOnlyList<(PublishedServer Server, string Database)> Databases => Relations.Databases;

    public bool RunsOnce => Relations.RunsOnce;

    public bool StartsWhenAsked => Relations.StartsWhenAsked;
}
