namespace Lanner.Dashboard.Telemetry;

/// <summary>One point as it arrives; <c>Start</c> is when its sum began.</summary>
internal readonly record struct MetricReading(
    TelemetryResource Resource,
    string Meter,
    string Name,
    InstrumentKind Kind,
    string Unit,
    string Description,
    IReadOnlyList<TelemetryAttribute> Attributes,
    DateTime Start,
    MetricPoint Point,
    IReadOnlyList<Exemplar> Exemplars,
    bool IsDelta);
