using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Otlp;

/// <summary>A data point as it was read; <c>Start</c> is when its sum began, in nanoseconds.</summary>
internal readonly record struct MetricPointReading(List<TelemetryAttribute> Attributes, ulong Start, MetricPoint Point, List<Exemplar> Exemplars, bool HasValue);
