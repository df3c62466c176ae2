namespace Lanner.Dashboard.Components.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Values">A value for each step; null where there is none.</param>
public sealed record ChartLine(string Name, IReadOnlyList<double?> Values)
{
    /// <summary>The last value there is.</summary>
    public double? Last => Values.LastOrDefault(value => value is not null);
}
