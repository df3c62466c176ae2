using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Components.Charts;

/// <summary>Makes charts from an instrument's points. One instrument of a resource has as many <see cref="Instrument"/>s as the resource has instances.</summary>
internal sealed class MetricQuery(MetricStore store, IReadOnlyList<Instrument> instruments, TimeSpan range, DateTime now)
{
    private const int MaxSteps = 100;
    private const int MaxLines = 10;
    private const int MaxExemplars = 100;
    private static readonly TimeSpan MinStep = TimeSpan.FromSeconds(2);
    private static readonly (string Name, double Share)[] Percentiles = [("p50", 0.5), ("p90", 0.9), ("p99", 0.99)];

    public IReadOnlyList<AttributeFilter> Filters { get; init; } = [];

    /// <summary>Attribute whose values get a line each; null for one line.</summary>
    public string? SplitBy { get; init; }

    private Instrument First => instruments[0];

    /// <summary>Values over time: rates of counters, percentiles of histograms, sums of everything else.</summary>
    public ChartData Values() => First.Kind switch
    {
        InstrumentKind.Histogram when SplitBy is null => Chart(First.Unit, HistogramLines),
        InstrumentKind.Histogram => Chart(First.Unit, (selected, times) => Split(selected, group => Percentile(group, times, 0.9))),
        InstrumentKind.Counter => Chart(PerSecond(First.Unit), (selected, times) => Split(selected, group => Rate(group, times))),
        _ => Chart(First.Unit, (selected, times) => Split(selected, group => Level(group, times))),
    };

    /// <summary>How many values a histogram took per second.</summary>
    public ChartData Counts() => Chart("{}/s", (selected, times) => Split(selected, group => CountRate(group, times)));

    /// <summary>How a histogram's values of the whole range are spread; null when there are none.</summary>
    public HistogramBuckets? Distribution() => Read(selected =>
    {
        HistogramBuckets? sum = null;
        foreach (var series in selected)
        {
            var points = series.From(now - range);
            if (points.Count == 0 || points[^1].Histogram is not { } last)
                continue;
            var added = last.Since(points.Count > 1 ? points[0].Histogram : null);
            sum = sum is null ? added : sum.Plus(added);
        }

        return sum is { Count: > 0 } ? sum : null;
    });

    /// <summary>Last value of each series, the largest first.</summary>
    public List<(IReadOnlyList<TelemetryAttribute> Attributes, double Value, HistogramBuckets? Histogram)> Latest() => Read(selected => selected
        .Where(series => series.Last is not null)
        .Select(series => (series.Attributes, series.Last!.Value.Value, series.Last.Value.Histogram))
        .OrderByDescending(row => row.Histogram?.Count ?? row.Value)
        .Take(200)
        .ToList());

    /// <summary>Examples of the range with the spans in which they were measured, the newest first.</summary>
    public List<Exemplar> Exemplars() => Read(selected => selected
        .SelectMany(series => series.Exemplars)
        .Where(exemplar => exemplar.Time > now - range && exemplar.Time <= now)
        .OrderByDescending(exemplar => exemplar.Time)
        .Take(MaxExemplars)
        .ToList());

    /// <summary>Attributes of the series with their values.</summary>
    public List<(string Key, List<string> Values)> Attributes() => [.. instruments
        .SelectMany(instrument => store.Read(instrument, all => all.SelectMany(series => series.Attributes).ToList()))
        .GroupBy(attribute => attribute.Key, attribute => attribute.Value)
        .Select(group => (group.Key, group.Distinct().Order().ToList()))
        .OrderBy(entry => entry.Key)];

    private static string PerSecond(string unit) => unit switch { "" or "1" => "{}/s", "By" => "By/s", ['{', .. var name, '}'] => $"{{{name}s/s}}", _ => $"{unit}/s" };

    private T Read<T>(Func<List<MetricSeries>, T> read)
    {
        // The points are read under the store's lock, so the series of all instances are read one after the other, nested.
        return Next(0, []);

        T Next(int index, List<MetricSeries> selected) => index == instruments.Count
            ? read(selected)
            : store.Read(instruments[index], all =>
            {
                selected.AddRange(all.Where(series => Filters.All(filter => filter.Matches(series.Attributes, []))));
                return Next(index + 1, selected);
            });
    }

    private ChartData Chart(string unit, Func<List<MetricSeries>, DateTime[], List<ChartLine>> lines) => Read(selected =>
    {
        var step = Max(TimeSpan.FromTicks(range.Ticks / MaxSteps), MinStep, selected.Select(ExportInterval).DefaultIfEmpty(TimeSpan.Zero).Max());
        var count = (int)Math.Max(2, range / step);

        // Steps begin at round times, so that a chart moves on and does not flicker.
        var end = new DateTime((now.Ticks / step.Ticks * step.Ticks) + step.Ticks, DateTimeKind.Utc);
        var start = end - (count * step);
        DateTime[] times = [.. Enumerable.Range(0, count + 1).Select(index => start + (index * step))];
        return new ChartData(start, step, unit, lines(selected, times));
    });

    private static TimeSpan Max(params TimeSpan[] spans) => spans.Max();

    /// <summary>Mean time between the last points: steps shorter than that would show gaps and peaks that are not there.</summary>
    private TimeSpan ExportInterval(MetricSeries series)
    {
        var points = series.From(now - range);
        var last = points.Count > 5 ? points[^5..] : points;
        return last.Count < 3 ? TimeSpan.Zero : (last[^1].Time - last[0].Time) / (last.Count - 1) * 1.1;
    }

    private List<ChartLine> Split(List<MetricSeries> selected, Func<List<MetricSeries>, List<double?>> values)
    {
        if (SplitBy is null)
            return selected.Count == 0 ? [] : [new ChartLine(First.Name, values(selected))];
        return [.. selected.GroupBy(series => series.Attribute(SplitBy) ?? "(none)")
            .Select(group => new ChartLine(group.Key, values([.. group])))
            .OrderByDescending(line => line.Values.Sum() ?? 0)
            .Take(MaxLines)];
    }

    private static List<ChartLine> HistogramLines(List<MetricSeries> selected, DateTime[] times)
    {
        var steps = Steps(selected, times);
        return [.. Percentiles.Select(percentile => new ChartLine(percentile.Name, [.. steps.Select(step => step?.Percentile(percentile.Share))]))];
    }

    private static List<double?> Percentile(List<MetricSeries> group, DateTime[] times, double share) => [.. Steps(group, times).Select(step => step?.Percentile(share))];

    private static List<double?> CountRate(List<MetricSeries> group, DateTime[] times) => [.. Steps(group, times).Select(step => step?.Count / (times[1] - times[0]).TotalSeconds)];

    /// <summary>What all series together took in each step.</summary>
    private static HistogramBuckets?[] Steps(List<MetricSeries> group, DateTime[] times)
    {
        var steps = new HistogramBuckets?[times.Length - 1];
        foreach (var series in group)
        {
            Walk(series, times, (index, before, now) =>
            {
                if (now.Histogram is not { } buckets || before?.Histogram is not { } earlier)
                    return;
                var added = ReferenceEquals(buckets, earlier) ? buckets with { Counts = new ulong[buckets.Counts.Length] } : buckets.Since(earlier);
                steps[index] = steps[index] is { } sum ? sum.Plus(added) : added;
            });
        }

        return steps;
    }

    private static List<double?> Rate(List<MetricSeries> group, DateTime[] times)
    {
        var rates = new double?[times.Length - 1];
        var seconds = (times[1] - times[0]).TotalSeconds;
        foreach (var series in group)
        {
            Walk(series, times, (index, before, now) =>
            {
                if (before is not { } earlier)
                    return;

                // A sum that went down means that the program began anew.
                var added = now.Value >= earlier.Value ? now.Value - earlier.Value : now.Value;
                rates[index] = (rates[index] ?? 0) + (added / seconds);
            });
        }

        return [.. rates];
    }

    private static List<double?> Level(List<MetricSeries> group, DateTime[] times)
    {
        var levels = new double?[times.Length - 1];
        foreach (var series in group)
            Walk(series, times, (index, _, now) => levels[index] = (levels[index] ?? 0) + now.Value);
        return [.. levels];
    }

    /// <summary>Visits each step for which the series has a state at its end; a series that has fallen silent for a minute has none.</summary>
    private static void Walk(MetricSeries series, DateTime[] times, Action<int, MetricPoint?, MetricPoint> visit)
    {
        var silence = Max(TimeSpan.FromSeconds(70), (times[1] - times[0]) * 2);
        var points = series.From(times[0]);
        var next = 0;
        MetricPoint? before = null;
        MetricPoint? now = null;
        for (var i = 0; i < times.Length; i++)
        {
            // What a series had when it began counts as its state before its first step.
            if (i > 0 && before is null && next < points.Count && points[next].Time <= times[i])
                before = points[next];
            while (next < points.Count && points[next].Time <= times[i])
                now = points[next++];
            if (i > 0 && now is { } state && times[i] - state.Time < silence)
                visit(i - 1, before, state);
            before = now;
        }
    }
}
