namespace Lanner.Dashboard.Resources;

/// <summary>Last outcome of one health check.</summary>
/// <param name="Name">Key of the check.</param>
/// <param name="Status">Outcome; null before the first run.</param>
/// <param name="Description">What was found.</param>
public sealed record ResourceHealthReport(string Name, ResourceHealth? Status, string? Description);
