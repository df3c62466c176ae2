namespace Lanner.Dashboard.Telemetry;

/// <summary>One measured value, and the span in which it was measured.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Value">The value.</param>
/// <param name="TraceId">Trace of the span.</param>
/// <param name="SpanId">The span.</param>
internal readonly record struct Exemplar(DateTime Time, double Value, UInt128 TraceId, ulong SpanId);
