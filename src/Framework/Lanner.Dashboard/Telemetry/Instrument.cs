namespace Lanner.Dashboard.Telemetry;

/// <summary>What a program measures under one name.</summary>
/// <param name="resource">Who measures.</param>
/// <param name="meter">Name of the meter.</param>
/// <param name="name">Name of the instrument.</param>
/// <param name="kind">What its points mean.</param>
/// <param name="unit">Unit in UCUM's letters; empty when there is none.</param>
/// <param name="description">What it measures.</param>
public sealed class Instrument(TelemetryResource resource, string meter, string name, InstrumentKind kind, string unit, string description)
{
    /// <summary>Who measures.</summary>
    public TelemetryResource Resource { get; } = resource;

    /// <summary>Name of the meter.</summary>
    public string Meter { get; } = meter;

    /// <summary>Name of the instrument.</summary>
    public string Name { get; } = name;

    /// <summary>What its points mean.</summary>
    public InstrumentKind Kind { get; } = kind;

    /// <summary>Unit in UCUM's letters; empty when there is none.</summary>
    public string Unit { get; } = unit;

    /// <summary>What it measures.</summary>
    public string Description { get; } = description;

    internal Dictionary<string, MetricSeries> Series { get; } = new(StringComparer.Ordinal);
}
