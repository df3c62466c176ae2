namespace Lanner.Dashboard.Telemetry;

/// <summary>Something that happened during a span, for example an exception.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Name">What.</param>
/// <param name="Attributes">Its values.</param>
public sealed record SpanEvent(DateTime Time, string Name, IReadOnlyList<TelemetryAttribute> Attributes);
