namespace Lanner.Dashboard.Resources;

/// <summary>A change of a resource's state.</summary>
internal sealed record ResourceEventEntry(DateTime Time, string State, ResourceHealth? Health, string? Reason, int? ExitCode);
