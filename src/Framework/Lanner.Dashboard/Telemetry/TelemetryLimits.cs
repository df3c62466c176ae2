using Microsoft.Extensions.Configuration;

namespace Lanner.Dashboard.Telemetry;

/// <summary>How much telemetry is kept in memory. What goes over a limit is discarded, the oldest first, and counted.</summary>
public sealed record TelemetryLimits
{
    /// <summary>Log entries of one resource; default 10,000.</summary>
    public int MaxLogCountPerResource { get; init; } = 10_000;

    /// <summary>Log entries of all resources; default 50,000. The resource with the most entries gives way first.</summary>
    public int MaxLogCount { get; init; } = 50_000;

    /// <summary>Traces; default 10,000.</summary>
    public int MaxTraceCount { get; init; } = 10_000;

    /// <summary>Spans of all traces; default 50,000.</summary>
    public int MaxSpanCount { get; init; } = 50_000;

    /// <summary>Spans of one trace; default 5,000.</summary>
    public int MaxSpanCountPerTrace { get; init; } = 5_000;

    /// <summary>Metric series, that is: instruments times their sets of attributes; default 4,000. New series above it are refused.</summary>
    public int MaxSeriesCount { get; init; } = 4_000;

    /// <summary>Resources that send telemetry; default 200. Further ones are refused.</summary>
    public int MaxResourceCount { get; init; } = 200;

    /// <summary>Attributes of one log entry, span or point; default 128.</summary>
    public int MaxAttributeCount { get; init; } = 128;

    /// <summary>Characters of one text; default 16,384.</summary>
    public int MaxTextLength { get; init; } = 16_384;

    /// <summary>Reads the limits by their names.</summary>
    /// <param name="section">The section, <c>Dashboard:TelemetryLimits</c>.</param>
    /// <exception cref="InvalidOperationException">A limit is not a positive number.</exception>
    public static TelemetryLimits Read(IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var defaults = new TelemetryLimits();
        return new TelemetryLimits
        {
            MaxLogCountPerResource = Value(nameof(MaxLogCountPerResource), defaults.MaxLogCountPerResource),
            MaxLogCount = Value(nameof(MaxLogCount), defaults.MaxLogCount),
            MaxTraceCount = Value(nameof(MaxTraceCount), defaults.MaxTraceCount),
            MaxSpanCount = Value(nameof(MaxSpanCount), defaults.MaxSpanCount),
            MaxSpanCountPerTrace = Value(nameof(MaxSpanCountPerTrace), defaults.MaxSpanCountPerTrace),
            MaxSeriesCount = Value(nameof(MaxSeriesCount), defaults.MaxSeriesCount),
            MaxResourceCount = Value(nameof(MaxResourceCount), defaults.MaxResourceCount),
            MaxAttributeCount = Value(nameof(MaxAttributeCount), defaults.MaxAttributeCount),
            MaxTextLength = Value(nameof(MaxTextLength), defaults.MaxTextLength),
        };

        int Value(string name, int fallback) => section[name] is not { } text ? fallback
            : int.TryParse(text, out var number) && number > 0 ? number
            : throw new InvalidOperationException($"{section.Path}:{name} is '{text}'; give it a whole number above 0.");
    }
}
