namespace Lanner.Dashboard.Telemetry;

/// <summary>The three kinds of telemetry.</summary>
internal enum TelemetrySignal
{
    Logs,
    Traces,
    Metrics,
}
