using System.Diagnostics;

namespace Lanner.Dashboard.Telemetry;

/// <summary>A piece of work within a trace.</summary>
public sealed class Span
{
    /// <summary>Trace that it belongs to.</summary>
    public required UInt128 TraceId { get; init; }

    /// <summary>Its id, unique in the trace.</summary>
    public required ulong Id { get; init; }

    /// <summary>Id of the span that caused it; 0 for a root.</summary>
    public required ulong ParentId { get; init; }

    /// <summary>What it did, for example <c>GET /items/{id}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its part in a conversation between programs.</summary>
    public required ActivityKind Kind { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>True when it failed.</summary>
    public required bool IsError { get; init; }

    /// <summary>Why it failed; null when it did not, or does not say.</summary>
    public string? StatusMessage { get; init; }

    /// <summary>Who did it.</summary>
    public required TelemetryResource Resource { get; init; }

    /// <summary>Library that measured it.</summary>
    public required string Scope { get; init; }

    /// <summary>Its values.</summary>
    public required IReadOnlyList<TelemetryAttribute> Attributes { get; init; }

    /// <summary>What happened during it.</summary>
    public IReadOnlyList<SpanEvent> Events { get; init; } = [];

    /// <summary>Spans of this or other traces that it has to do with.</summary>
    public IReadOnlyList<SpanLink> Links { get; init; } = [];

    /// <summary>When it ended, UTC.</summary>
    public DateTime End => Start + Duration;

    /// <summary>Value of an attribute; null when it has none of that name.</summary>
    /// <param name="key">Name of the attribute.</param>
    public string? Attribute(string key)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Key == key)
                return attribute.Value;
        }

        return null;
    }
}
