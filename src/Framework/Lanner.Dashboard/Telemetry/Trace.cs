namespace Lanner.Dashboard.Telemetry;

/// <summary>The spans of one trace that have arrived so far. Guarded by the store's lock.</summary>
internal sealed class Trace(UInt128 id)
{
    private readonly List<Span> _spans = [];
    private readonly HashSet<ulong> _ids = [];
    private TraceSummary? _summary;

    public UInt128 Id { get; } = id;

    public int Count => _spans.Count;

    public bool HasLinks { get; private set; }

    public bool HasResource(TelemetryResource resource) => _spans.Exists(span => span.Resource == resource);

    /// <summary>Takes a span; an exporter that tries again may send one twice.</summary>
    public bool Add(Span span)
    {
        if (!_ids.Add(span.Id))
            return false;
        _spans.Add(span);
        HasLinks |= span.Links.Count > 0;
        _summary = null;
        return true;
    }

    /// <summary>Its spans in order of their start.</summary>
    public List<Span> Spans() => [.. _spans.OrderBy(span => span.Start)];

    public TraceSummary Summary() => _summary ??= Summarise();

    private TraceSummary Summarise()
    {
        var start = _spans.Min(span => span.Start);
        // The root may arrive last, or never: then the first span without a known parent stands for it.
        var root = _spans.OrderBy(span => span.Start).First(span => !_ids.Contains(span.ParentId) || span.ParentId == span.Id);
        var resources = _spans.GroupBy(span => span.Resource)
            .Select(group => new TraceSummary.Part(group.Key, group.Count(), group.Count(span => span.IsError)))
            .OrderBy(part => _spans.Where(span => span.Resource == part.Resource).Min(span => span.Start))
            .ToList();
        return new TraceSummary(Id, root.Name, root.Resource, start, _spans.Max(span => span.End) - start, _spans.Count, _spans.Count(span => span.IsError), resources)
        {
            IsComplete = root.ParentId == 0,
        };
    }
}
