using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Components.Charts;

/// <summary>A trace as a tree in time.</summary>
/// <param name="Start">When it began, UTC.</param>
/// <param name="Duration">From its first start to its last end.</param>
/// <param name="Rows">Its spans, each below its parent.</param>
internal sealed record Waterfall(DateTime Start, TimeSpan Duration, IReadOnlyList<Waterfall.Row> Rows)
{
    /// <summary>One span.</summary>
    /// <param name="Span">The span.</param>
    /// <param name="Depth">0 for a root.</param>
    /// <param name="Descendants">Number of rows that belong to it.</param>
    /// <param name="Left">Start, in percent of the trace.</param>
    /// <param name="Width">Duration, in percent of the trace.</param>
    public sealed record Row(Span Span, int Depth, int Descendants, double Left, double Width);

    public int Depth => Rows.Count == 0 ? 0 : Rows.Max(row => row.Depth) + 1;

    public static Waterfall Create(IReadOnlyList<Span> spans)
    {
        if (spans.Count == 0)
            return new Waterfall(default, default, []);
        var start = spans.Min(span => span.Start);
        var duration = spans.Max(span => span.End) - start;
        var total = Math.Max(1, duration.Ticks);
        var ids = spans.Select(span => span.Id).ToHashSet();

        // A span whose parent has not arrived is shown as a root.
        var children = spans.ToLookup(span => ids.Contains(span.ParentId) && span.ParentId != span.Id ? span.ParentId : 0);
        var rows = new List<Row>(spans.Count);
        var shown = new HashSet<ulong>();
        foreach (var root in children[0])
            Add(root, 0);
        return new Waterfall(start, duration, rows);

        int Add(Span span, int depth)
        {
            const int MaxDepth = 200;
            if (!shown.Add(span.Id))
                return 0;
            var index = rows.Count;
            rows.Add(null!);
            var descendants = 0;
            foreach (var child in children[span.Id])
                descendants += Add(child, Math.Min(depth + 1, MaxDepth));
            rows[index] = new Row(span, depth, descendants, Percent((span.Start - start).Ticks), Math.Max(0.15, Percent(span.Duration.Ticks)));
            return descendants + 1;
        }

        double Percent(long ticks) => ticks * 100.0 / total;
    }

    /// <summary>Place of a moment, in percent of the trace.</summary>
    public double Position(DateTime time) => Duration == TimeSpan.Zero ? 0 : Math.Clamp((time - Start) / Duration * 100, 0, 100);
}
