namespace Lanner.Dashboard.Telemetry;

/// <summary>Points from one span to another, mostly in another trace.</summary>
/// <param name="TraceId">Trace of the other span.</param>
/// <param name="SpanId">The other span.</param>
/// <param name="Attributes">Its values.</param>
public sealed record SpanLink(UInt128 TraceId, ulong SpanId, IReadOnlyList<TelemetryAttribute> Attributes);
