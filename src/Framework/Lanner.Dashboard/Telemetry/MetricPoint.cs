namespace Lanner.Dashboard.Telemetry;

/// <summary>State of a series at a moment; sums and counts are those since the series began.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Value">The value; for a histogram the sum of its values.</param>
/// <param name="Histogram">Its buckets; null for any other kind.</param>
internal readonly record struct MetricPoint(DateTime Time, double Value, HistogramBuckets? Histogram);
