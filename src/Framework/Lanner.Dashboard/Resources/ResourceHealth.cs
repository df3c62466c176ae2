namespace Lanner.Dashboard.Resources;

/// <summary>Health of a running resource.</summary>
public enum ResourceHealth
{
    /// <summary>At least one check fails.</summary>
    Unhealthy,

    /// <summary>It works, but not well.</summary>
    Degraded,

    /// <summary>All checks pass, or it has none.</summary>
    Healthy,
}
