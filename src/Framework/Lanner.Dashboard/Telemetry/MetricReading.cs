namespace Lanner.Dashboard.Telemetry;

/// <summary>One point as it arrives.</summary>
internal readonly record struct MetricReading(
    TelemetryResource Resource,
    string Meter,
    string Name,
    InstrumentKind Kind,
    string Unit,
    string Description,
    IReadOnlyList<TelemetryAttribute> Attributes,
    MetricPoint Point,
    bool IsDelta);
