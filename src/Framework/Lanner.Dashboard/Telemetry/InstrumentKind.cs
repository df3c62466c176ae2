namespace Lanner.Dashboard.Telemetry;

/// <summary>What an instrument's points mean.</summary>
public enum InstrumentKind
{
    /// <summary>A value at a moment: memory in use, length of a queue.</summary>
    Gauge,

    /// <summary>A sum that goes up and down: open connections.</summary>
    UpDownCounter,

    /// <summary>A sum that only grows; shown as a rate.</summary>
    Counter,

    /// <summary>How values are spread; shown as percentiles.</summary>
    Histogram,
}
