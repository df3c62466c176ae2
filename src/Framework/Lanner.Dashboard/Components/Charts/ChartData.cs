namespace Lanner.Dashboard.Components.Charts;

/// <summary>What a line chart shows.</summary>
/// <param name="Start">Start of the first step, UTC.</param>
/// <param name="Step">Length of a step.</param>
/// <param name="Unit">Unit of the values, in UCUM's letters.</param>
/// <param name="Lines">The lines.</param>
public sealed record ChartData(DateTime Start, TimeSpan Step, string Unit, IReadOnlyList<ChartLine> Lines)
{
    /// <summary>Number of steps.</summary>
    public int Count => Lines.Count == 0 ? 0 : Lines[0].Values.Count;

    /// <summary>True when no line has a value.</summary>
    public bool IsEmpty => Lines.All(line => line.Values.All(value => value is null));
}
