namespace Lanner.Dashboard;

/// <summary>Where telemetry is received.</summary>
internal sealed record DashboardAddresses(Uri OtlpGrpcUrl, Uri OtlpHttpUrl, bool NeedsKey);
