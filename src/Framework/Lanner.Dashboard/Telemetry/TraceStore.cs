namespace Lanner.Dashboard.Telemetry;

/// <summary>The last traces.</summary>
internal sealed class TraceStore(TelemetryLimits limits)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, Trace> _traces = [];
    private readonly Queue<UInt128> _order = new();
    private long _version;
    private int _spanCount;
    private long _discardedTraces;
    private long _discardedSpans;

    /// <summary>Grows with every change.</summary>
    public long Version => Interlocked.Read(ref _version);

    public int Count
    {
        get
        {
            lock (_lock)
                return _traces.Count;
        }
    }

    public int SpanCount => Volatile.Read(ref _spanCount);

    /// <summary>Traces that gave way to newer ones.</summary>
    public long DiscardedTraces => Interlocked.Read(ref _discardedTraces);

    /// <summary>Spans of traces that gave way, and of a trace that had too many.</summary>
    public long DiscardedSpans => Interlocked.Read(ref _discardedSpans);

    public void Add(List<Span> spans)
    {
        lock (_lock)
        {
            foreach (var span in spans)
                Add(span);
            while (_traces.Count > limits.MaxTraceCount || (_spanCount > limits.MaxSpanCount && _traces.Count > 1))
                DiscardOldest();
            _version++;
        }
    }

    /// <summary>Traces that a filter lets through, the newest first.</summary>
    public List<TraceSummary> Find(Func<TraceSummary, bool> filter)
    {
        List<TraceSummary> summaries;
        lock (_lock)
            summaries = [.. _traces.Values.Select(trace => trace.Summary())];
        return [.. summaries.Where(filter).OrderByDescending(summary => summary.Start)];
    }

    /// <summary>Spans of a trace in order of their start; empty when it is not known.</summary>
    public List<Span> Spans(UInt128 traceId)
    {
        lock (_lock)
            return _traces.TryGetValue(traceId, out var trace) ? trace.Spans() : [];
    }

    public bool Contains(UInt128 traceId)
    {
        lock (_lock)
            return _traces.ContainsKey(traceId);
    }

    /// <summary>Spans that link to a span.</summary>
    public List<Span> LinkedFrom(UInt128 traceId, ulong spanId)
    {
        lock (_lock)
        {
            return [.. _traces.Values.Where(trace => trace.HasLinks).SelectMany(trace => trace.Spans())
                .Where(span => span.Links.Any(link => link.TraceId == traceId && link.SpanId == spanId))];
        }
    }

    public int CountOf(TelemetryResource resource)
    {
        lock (_lock)
            return _traces.Values.Count(trace => trace.HasResource(resource));
    }

    public void Clear(TelemetryResource? resource)
    {
        lock (_lock)
        {
            foreach (var trace in _traces.Values.Where(trace => resource is null || trace.HasResource(resource)).ToList())
                Remove(trace);
            var left = _order.Where(_traces.ContainsKey).ToList();
            _order.Clear();
            left.ForEach(_order.Enqueue);
            _version++;
        }
    }

    private void Add(Span span)
    {
        if (!_traces.TryGetValue(span.TraceId, out var trace))
        {
            _traces[span.TraceId] = trace = new Trace(span.TraceId);
            _order.Enqueue(span.TraceId);
        }

        if (trace.Count >= limits.MaxSpanCountPerTrace)
            _discardedSpans++;
        else if (trace.Add(span))
            _spanCount++;
    }

    private void DiscardOldest()
    {
        if (!_traces.TryGetValue(_order.Dequeue(), out var oldest))
            return;
        Remove(oldest);
        _discardedTraces++;
        _discardedSpans += oldest.Count;
    }

    private void Remove(Trace trace)
    {
        _traces.Remove(trace.Id);
        _spanCount -= trace.Count;
    }
}
