using Lanner.Dashboard.Access;
using Lanner.Dashboard.Otlp;

namespace Lanner.Dashboard.Telemetry;

/// <summary>All telemetry that is kept, within its limits.</summary>
internal sealed class TelemetryStore
{
    private readonly LogReader _logReader;
    private readonly SpanReader _spanReader;
    private readonly MetricReader _metricReader;
    private long _refused;

    public TelemetryStore(TelemetryLimits limits, SecretMask secrets)
    {
        Limits = limits;
        Logs = new LogStore(limits);
        Traces = new TraceStore(limits);
        Metrics = new MetricStore(limits);
        Resources = new ResourceRegistry(limits);
        var text = new OtlpText(secrets, limits);
        var resources = new ResourceReader(text, Resources);
        _logReader = new LogReader(text, resources, Logs);
        _spanReader = new SpanReader(text, resources);
        _metricReader = new MetricReader(text, resources);
    }

    public TelemetryLimits Limits { get; }

    public LogStore Logs { get; }

    public TraceStore Traces { get; }

    public MetricStore Metrics { get; }

    public ResourceRegistry Resources { get; }

    /// <summary>Entries, spans and points that were refused because there are too many resources, or because they could not be used.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Entries, spans and points that arrived and are not kept: they gave way to newer telemetry, or were refused.</summary>
    public long Discarded => Logs.Discarded + Traces.DiscardedSpans + Refused;

    /// <summary>Grows with every change.</summary>
    public long Version => Logs.Version + Traces.Version + Metrics.Version;

    /// <summary>Takes an OTLP export request.</summary>
    /// <param name="signal">What it holds.</param>
    /// <param name="request">The request, in protobuf.</param>
    /// <returns>Number of entries, spans or points that were refused.</returns>
    /// <exception cref="InvalidDataException">The request is malformed; nothing of it is kept.</exception>
    public int Add(TelemetrySignal signal, ReadOnlySpan<byte> request)
    {
        var refused = signal switch
        {
            TelemetrySignal.Logs => AddLogs(request),
            TelemetrySignal.Traces => AddSpans(request),
            _ => AddMetrics(request),
        };
        if (refused > 0)
            Interlocked.Add(ref _refused, refused);
        return refused;
    }

    /// <summary>Forgets the telemetry of a resource, or all of it.</summary>
    public void Clear(TelemetryResource? resource)
    {
        Logs.Clear(resource);
        Traces.Clear(resource);
        Metrics.Clear(resource);
    }

    private int AddLogs(ReadOnlySpan<byte> request)
    {
        var (entries, refused) = _logReader.Read(request);
        Logs.Add(entries);
        return refused;
    }

    private int AddSpans(ReadOnlySpan<byte> request)
    {
        var (spans, refused) = _spanReader.Read(request);
        Traces.Add(spans);
        return refused;
    }

    private int AddMetrics(ReadOnlySpan<byte> request)
    {
        var (readings, refused) = _metricReader.Read(request);
        return refused + Metrics.Add(readings);
    }
}
