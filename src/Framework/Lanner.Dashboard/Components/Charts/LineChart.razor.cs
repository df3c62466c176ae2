using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Lanner.Dashboard.Components.Charts;

/// <summary>Lines over time.</summary>
public sealed partial class LineChart
{
    private List<double> _ticks = [];
    private List<ChartMark> _marks = [];
    private DateTime _end;
    private double _top = 1;

    /// <summary>What the chart shows.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The lines.</summary>
    [Parameter, EditorRequired]
    public ChartData Data { get; set; } = null!;

    /// <summary>Single values that lead somewhere.</summary>
    [Parameter]
    public IReadOnlyList<ChartMark> Marks { get; set; } = [];

    /// <summary>True for a chart beside others.</summary>
    [Parameter]
    public bool IsSmall { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _end = Data.Start + (Data.Step * Data.Count);
        _marks = [.. Marks.Where(mark => mark.Time >= Data.Start && mark.Time <= _end)];
        var max = Math.Max(Data.Lines.SelectMany(line => line.Values).Max() ?? 0, _marks.Select(mark => mark.Value).DefaultIfEmpty(0).Max());
        var isBinary = Data.Unit.StartsWith("By", StringComparison.Ordinal);
        var step = NiceStep(max <= 0 ? 1 : max / (IsSmall ? 2 : 4), isBinary);
        _ticks = [];
        for (var tick = 0.0; (tick < max + step && _ticks.Count < 8) || _ticks.Count < 2; tick += step)
            _ticks.Add(tick);
        _top = Math.Max(_ticks[^1], double.Epsilon);
    }

    /// <summary>The next of 1, 2, 5 times a power of ten; for bytes a power of two.</summary>
    private static double NiceStep(double rough, bool isBinary)
    {
        if (isBinary)
            return Math.Pow(2, Math.Ceiling(Math.Log2(Math.Max(1, rough))));
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return new[] { 1.0, 2, 5, 10 }.First(factor => factor * power >= rough * 0.999) * power;
    }

    private static string Percent(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private string Y(double value) => Percent(1000 - (Math.Max(0, value) / _top * 1000));

    /// <summary>A value belongs to the end of its step.</summary>
    private string X(int index) => Percent((index + 1) * 1000.0 / Data.Count);

    private string Line(IReadOnlyList<double?> values)
    {
        var path = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
                continue;
            var continues = i > 0 && values[i - 1] is not null;
            path.Append(CultureInfo.InvariantCulture, $"{(continues ? 'L' : 'M')}{X(i)} {Y(value)}");
        }

        return path.ToString();
    }

    /// <summary>A value on its own has no line: it is a dot, drawn as a line of no length with round ends.</summary>
    private string Dots(IReadOnlyList<double?> values)
    {
        var path = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value && (i == 0 || values[i - 1] is null) && (i == values.Count - 1 || values[i + 1] is null))
                path.Append(CultureInfo.InvariantCulture, $"M{X(i)} {Y(value)}h0.01");
        }

        return path.ToString();
    }

    private string Area(IReadOnlyList<double?> values)
    {
        var path = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
                continue;
            if (i == 0 || values[i - 1] is null)
                path.Append(CultureInfo.InvariantCulture, $"M{X(i)} 1000");
            path.Append(CultureInfo.InvariantCulture, $"L{X(i)} {Y(value)}");
            if (i == values.Count - 1 || values[i + 1] is null)
                path.Append(CultureInfo.InvariantCulture, $"L{X(i)} 1000Z");
        }

        return path.ToString();
    }
}
