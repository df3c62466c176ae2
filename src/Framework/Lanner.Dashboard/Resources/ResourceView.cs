namespace Lanner.Dashboard.Resources;

/// <summary>What the dashboard shows of one running part of a resource.</summary>
public sealed record ResourceView
{
    /// <summary>Which part: the resource's name, with a suffix for processes.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the resource; replicas share it.</summary>
    public required string Name { get; init; }

    /// <summary>How many of its processes run, of how many; null for anything but the sum of several.</summary>
    internal (int Running, int All)? Replicas { get; init; }

    /// <summary>Kind: Project, Executable, Container, Parameter, PostgresServer, PostgresDatabase, ….</summary>
    public required string Type { get; init; }

    /// <summary>State in Aspire's words: Running, Waiting, Exited, ….</summary>
    public string State { get; init; } = "";

    /// <summary>Why it is in this state; null when there is nothing to say.</summary>
    public string? StateReason { get; init; }

    /// <summary>Health while it runs; null while it does not.</summary>
    public ResourceHealth? Health { get; init; }

    /// <summary>True when it will be started again by itself.</summary>
    public bool IsRestartPending { get; init; }

    /// <summary>Exit code of the last process that ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>When its process started last, or its value was changed last while the application runs, UTC.</summary>
    public DateTime? StartTime { get; init; }

    /// <summary>When its process ended last, UTC.</summary>
    public DateTime? StopTime { get; init; }

    /// <summary>Project file, program or image that it runs.</summary>
    public string? Source { get; init; }

    /// <summary>What it means, where it is a parameter; null when the model does not say.</summary>
    public string? Description { get; init; }

    /// <summary>Its value, where it is a parameter; null when it has none or is secret.</summary>
    public string? Value { get; init; }

    /// <summary>True when its value is secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Its addresses.</summary>
    public IReadOnlyList<ResourceUrl> Urls { get; init; } = [];

    /// <summary>The environment of its process.</summary>
    public IReadOnlyList<ResourceVariable> Environment { get; init; } = [];

    /// <summary>Facts about it, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Properties { get; init; } = [];

    /// <summary>Outcomes of its health checks.</summary>
    public IReadOnlyList<ResourceHealthReport> HealthReports { get; init; } = [];

    /// <summary>Other resources that it has to do with.</summary>
    public IReadOnlyList<ResourceRelation> Relations { get; init; } = [];

    /// <summary>What can be done with it.</summary>
    public IReadOnlyList<ResourceCommand> Commands { get; init; } = [];
}
