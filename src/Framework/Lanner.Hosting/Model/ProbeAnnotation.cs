using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a resource is probed where it is deployed. A resource has at most one probe of each type.</summary>
[Experimental("ASPIREPROBES001")]
public abstract class ProbeAnnotation : IResourceAnnotation
{
    /// <summary>What the probe finds out.</summary>
    public required ProbeType Type { get; init; }

    /// <summary>Seconds between the start of the program and the first probe.</summary>
    public int InitialDelaySeconds { get; init; } = 5;

    /// <summary>Seconds between two probes.</summary>
    public int PeriodSeconds { get; init; } = 5;

    /// <summary>Seconds after which a probe without an answer has failed.</summary>
    public int TimeoutSeconds { get; set; } = 1;

    /// <summary>Failures in a row after which the resource counts as failed.</summary>
    public int FailureThreshold { get; init; } = 3;

    /// <summary>Successes in a row after which it counts as well again.</summary>
    public int SuccessThreshold { get; init; } = 1;
}
