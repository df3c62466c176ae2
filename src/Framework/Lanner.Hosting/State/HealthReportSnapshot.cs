using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Last outcome of one health check of a resource.</summary>
/// <param name="Name">Key of the check.</param>
/// <param name="Status">Outcome; null before the first run.</param>
/// <param name="Description">What was found.</param>
/// <param name="ExceptionText">What went wrong.</param>
public sealed record HealthReportSnapshot(string Name, HealthStatus? Status, string? Description, string? ExceptionText);
