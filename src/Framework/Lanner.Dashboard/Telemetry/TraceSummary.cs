namespace Lanner.Dashboard.Telemetry;

/// <summary>A trace in one line.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name of its root span.</param>
/// <param name="Resource">Who began it.</param>
/// <param name="Start">When it began, UTC.</param>
/// <param name="Duration">From its first start to its last end.</param>
/// <param name="SpanCount">Number of its spans.</param>
/// <param name="ErrorCount">Number of its spans that failed.</param>
/// <param name="Parts">Its resources, in the order in which they joined.</param>
public sealed record TraceSummary(
    UInt128 Id,
    string Name,
    TelemetryResource Resource,
    DateTime Start,
    TimeSpan Duration,
    int SpanCount,
    int ErrorCount,
    IReadOnlyList<TraceSummary.Part> Parts)
{
    /// <summary>False while its root span has not arrived.</summary>
    public bool IsComplete { get; init; }

    /// <summary>What one resource did in a trace.</summary>
    /// <param name="Resource">The resource.</param>
    /// <param name="SpanCount">Number of its spans.</param>
    /// <param name="ErrorCount">Number of its spans that failed.</param>
    public sealed record Part(TelemetryResource Resource, int SpanCount, int ErrorCount);
}
