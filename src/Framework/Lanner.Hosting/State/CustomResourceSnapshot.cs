using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>
/// Everything known about one running part of a resource at one moment. Immutable: all news about resources go through
/// <see cref="ResourceNotificationService"/> as a new snapshot, and every reader (console, dashboard, waits, tests) sees the same.
/// </summary>
public sealed record CustomResourceSnapshot
{
    /// <summary>Kind of the resource: Project, Executable, Container, Parameter, PostgresServer, PostgresDatabase, ….</summary>
    public required string ResourceType { get; init; }

    /// <summary>State; null before anything is known.</summary>
    public ResourceStateSnapshot? State { get; init; }

    /// <summary>Why it is in this state: what it waits for, why it failed, how its server runs. Never holds a secret.</summary>
    public string? StateReason { get; init; }

    /// <summary>Exit code of the last process that ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Health while it runs; null while it does not. A running resource without health checks is healthy.</summary>
    public HealthStatus? HealthStatus { get; init; }

    /// <summary>When the resource was made known, UTC.</summary>
    public DateTime? CreationTimeStamp { get; init; }

    /// <summary>When its process started last, UTC.</summary>
    public DateTime? StartTimeStamp { get; init; }

    /// <summary>When its process ended last, UTC.</summary>
    public DateTime? StopTimeStamp { get; init; }

    /// <summary>Its addresses.</summary>
    public ImmutableArray<UrlSnapshot> Urls { get; init; } = [];

    /// <summary>The environment of its process.</summary>
    public ImmutableArray<EnvironmentVariableSnapshot> EnvironmentVariables { get; init; } = [];

    /// <summary>Facts about it.</summary>
    public ImmutableArray<ResourcePropertySnapshot> Properties { get; init; } = [];

    /// <summary>Last outcome of each of its health checks.</summary>
    public ImmutableArray<HealthReportSnapshot> HealthReports { get; init; } = [];

    /// <summary>The resources that it has to do with.</summary>
    public ImmutableArray<RelationshipSnapshot> Relationships { get; init; } = [];

    /// <summary>True when the engine is going to start the resource again by itself.</summary>
    internal bool IsRestartPending { get; init; }

    /// <summary>True when the handlers of its ResourceReady event have ended.</summary>
    internal bool IsReadyHandled { get; init; }

    /// <summary>Why one of them failed; null when none did.</summary>
    internal string? ReadyProblem { get; init; }

    /// <summary>True when the resource will not run again without help.</summary>
    internal bool IsOver => !IsRestartPending && State is { } state && KnownResourceStates.TerminalStates.Contains(state.Text);

    internal bool IsRunning => State?.Text == KnownResourceStates.Running;

    internal bool IsHealthy => IsRunning && HealthStatus == Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy;
}
