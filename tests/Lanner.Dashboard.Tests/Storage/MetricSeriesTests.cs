using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Tests.Storage;

/// <summary>How far back the points of a metric reach, and how many are kept.</summary>
public sealed class MetricSeriesTests
{
    private static readonly DateTime Start = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void Twelve_hours_are_kept_in_order_and_within_bounds(int seconds)
    {
        var series = new MetricSeries([]);
        var end = Start.AddHours(13);
        for (var time = Start; time <= end; time = time.AddSeconds(seconds))
            series.Add(new MetricPoint(time, (time - Start).TotalSeconds, null));

        var points = series.From(end.AddHours(-11.9));

        Assert.True(points[0].Time <= end.AddHours(-11.9), $"begins at {points[0].Time:O}");
        Assert.Equal(points.Select(point => point.Time).Distinct().Order(), points.Select(point => point.Time));
        Assert.Equal(end, points[^1].Time);
        Assert.InRange(points.Count, 600, 330 + 240 + 720);
        Assert.All(points.Zip(points.Skip(1)), pair => Assert.True(pair.Second.Time - pair.First.Time <= TimeSpan.FromSeconds(61)));
    }

    [Fact]
    public void The_last_hour_is_kept_in_steps_of_fifteen_seconds()
    {
        var series = new MetricSeries([]);
        for (var second = 0; second <= 7200; second++)
            series.Add(new MetricPoint(Start.AddSeconds(second), second, null));

        var points = series.From(Start.AddSeconds(7200 - 3500));

        Assert.All(points.Zip(points.Skip(1)), pair => Assert.True(pair.Second.Time - pair.First.Time <= TimeSpan.FromSeconds(15)));
    }

    [Fact]
    public void The_last_twenty_examples_are_kept_each_once()
    {
        var series = new MetricSeries([]);
        for (var i = 0; i < 30; i++)
        {
            series.AddExemplars([new Exemplar(Start.AddSeconds(i), i, 1, (ulong)i)]);
            series.AddExemplars([new Exemplar(Start.AddSeconds(i), i, 1, (ulong)i)]);
        }

        Assert.Equal(Enumerable.Range(10, 20).Select(i => (double)i), series.Exemplars.Select(exemplar => exemplar.Value));
    }
}
