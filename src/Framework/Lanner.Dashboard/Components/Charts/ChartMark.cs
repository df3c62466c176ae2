namespace Lanner.Dashboard.Components.Charts;

/// <summary>A single value in a chart that leads somewhere.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Value">The value.</param>
/// <param name="Address">Page that it leads to.</param>
public sealed record ChartMark(DateTime Time, double Value, string Address);
