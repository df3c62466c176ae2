namespace Lanner.Dashboard.Telemetry;

/// <summary>
/// Points of one instrument under one set of attributes: the last 330 as they came (5.5 minutes at one a second), and 720 that are at least 15 seconds
/// apart (3 hours). Guarded by the store's lock.
/// </summary>
internal sealed class MetricSeries(IReadOnlyList<TelemetryAttribute> attributes)
{
    private const int FineCount = 330;
    private const int CoarseCount = 720;
    private static readonly TimeSpan CoarseStep = TimeSpan.FromSeconds(15);

    private readonly Queue<MetricPoint> _fine = new();
    private readonly Queue<MetricPoint> _coarse = new();
    private MetricPoint? _last;
    private DateTime _lastCoarse;

    public IReadOnlyList<TelemetryAttribute> Attributes { get; } = attributes;

    public MetricPoint? Last => _last;

    public string? Attribute(string key) => Attributes.Where(attribute => attribute.Key == key).Select(attribute => attribute.Value).FirstOrDefault();

    /// <summary>Notes when the series stood at zero.</summary>
    public void Begin(DateTime time, MetricPoint first) => Add(new MetricPoint(time, 0, first.Histogram is { } buckets ? buckets with { Counts = new ulong[buckets.Counts.Length] } : null));

    /// <summary>Takes the state at a moment.</summary>
    public void Add(MetricPoint point)
    {
        if (_last is { } last)
        {
            if (point.Time <= last.Time)
                return;

            // Most buckets do not change from one second to the next; they are kept once.
            if (point.Histogram is { } now && last.Histogram is { } before && now.SameAs(before))
                point = point with { Histogram = before };
        }

        _last = point;
        if (_fine.Count == FineCount)
            _fine.Dequeue();
        _fine.Enqueue(point);
        if (point.Time - _lastCoarse < CoarseStep)
            return;
        _lastCoarse = point.Time;
        if (_coarse.Count == CoarseCount)
            _coarse.Dequeue();
        _coarse.Enqueue(point);
    }

    /// <summary>Takes what was added since the last point.</summary>
    public void AddDelta(MetricPoint delta)
    {
        if (_last is { } last)
        {
            delta = delta with
            {
                Value = last.Value + delta.Value,
                Histogram = delta.Histogram is { } now && last.Histogram is { } before ? before.Plus(now) : delta.Histogram,
            };
        }

        Add(delta);
    }

    /// <summary>Points from a moment on, and the last one before it, from which rates are reckoned.</summary>
    public List<MetricPoint> From(DateTime start)
    {
        var points = new List<MetricPoint>();
        var fineStart = _fine.TryPeek(out var first) ? first.Time : DateTime.MaxValue;
        foreach (var point in _coarse)
        {
            if (point.Time < fineStart)
                points.Add(point);
        }

        points.AddRange(_fine);
        var before = points.FindLastIndex(point => point.Time < start);
        return before > 0 ? points[before..] : points;
    }
}
