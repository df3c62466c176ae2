using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>How a program stands to the rest of the system.</summary>
internal sealed record PublishedRelations
{
    /// <summary>Database servers that it connects to.</summary>
    public required IReadOnlyList<PublishedServer> Servers { get; init; }

    /// <summary>Databases that it connects to, with their servers.</summary>
    public required IReadOnlyList<(PublishedServer Server, string Database)> Databases { get; init; }

    /// <summary>True when it connects to a Redis server.</summary>
    public required bool UsesRedis { get; init; }

    /// <summary>Programs that it starts after.</summary>
    public required IReadOnlyList<(string Name, WaitType Type)> Waits { get; init; }

    /// <summary>True when it ends by itself and others wait for that.</summary>
    public required bool RunsOnce { get; init; }

    /// <summary>True when it starts only when asked for.</summary>
    public required bool StartsWhenAsked { get; init; }
}
