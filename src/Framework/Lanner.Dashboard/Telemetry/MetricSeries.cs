namespace Lanner.Dashboard.Telemetry;

/// <summary>
/// Points of one instrument under one set of attributes: the last 330 as they came (5.5 minutes at one a second), 240 that are at least 15 seconds apart
/// (an hour), and 720 that are at least a minute apart (12 hours). With them go the last 20 examples. Guarded by the store's lock.
/// </summary>
internal sealed class MetricSeries(IReadOnlyList<TelemetryAttribute> attributes)
{
    private const int FineCount = 330;
    private const int ExemplarCount = 20;

    private readonly Queue<MetricPoint> _fine = new();
    private readonly Coarse[] _coarse = [new(720, TimeSpan.FromMinutes(1)), new(240, TimeSpan.FromSeconds(15))];
    private readonly Queue<Exemplar> _exemplars = new();
    private MetricPoint? _last;

    public IReadOnlyList<TelemetryAttribute> Attributes { get; } = attributes;

    public MetricPoint? Last => _last;

    /// <summary>Measured values with their spans, the oldest first.</summary>
    public IReadOnlyCollection<Exemplar> Exemplars => _exemplars;

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
        foreach (var coarse in _coarse)
            coarse.Add(point);
    }

    /// <summary>Takes examples; an exporter may send one more than once.</summary>
    public void AddExemplars(IReadOnlyList<Exemplar> exemplars)
    {
        foreach (var exemplar in exemplars)
        {
            if (_exemplars.Contains(exemplar))
                continue;
            if (_exemplars.Count == ExemplarCount)
                _exemplars.Dequeue();
            _exemplars.Enqueue(exemplar);
        }
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
        for (var i = 0; i < _coarse.Length; i++)
        {
            // Where there is something finer, that counts.
            var end = _coarse.Skip(i + 1).Select(coarse => coarse.Points).Append(_fine).Min(finer => finer.TryPeek(out var first) ? first.Time : DateTime.MaxValue);
            points.AddRange(_coarse[i].Points.TakeWhile(point => point.Time < end));
        }

        points.AddRange(_fine);
        var before = points.FindLastIndex(point => point.Time < start);
        return before > 0 ? points[before..] : points;
    }

    /// <summary>Some of the points, with a time between them.</summary>
    private sealed class Coarse(int limit, TimeSpan step)
    {
        private DateTime _last;

        public Queue<MetricPoint> Points { get; } = new();

        public void Add(MetricPoint point)
        {
            if (point.Time - _last < step)
                return;
            _last = point.Time;
            if (Points.Count == limit)
                Points.Dequeue();
            Points.Enqueue(point);
        }
    }
}
