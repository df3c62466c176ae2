using Microsoft.Extensions.Logging;

namespace Lanner.Dashboard.Telemetry;

/// <summary>A structured log entry.</summary>
public sealed class LogEntry
{
    /// <summary>Number in order of arrival.</summary>
    public required long Id { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Level; OTLP's 24 severities in .NET's six.</summary>
    public required LogLevel Level { get; init; }

    /// <summary>The message, with its values.</summary>
    public required string Message { get; init; }

    /// <summary>Category of the logger; empty when there is none.</summary>
    public required string Category { get; init; }

    /// <summary>Who wrote it.</summary>
    public required TelemetryResource Resource { get; init; }

    /// <summary>Trace in which it was written; 0 for none.</summary>
    public UInt128 TraceId { get; init; }

    /// <summary>Span in which it was written; 0 for none.</summary>
    public ulong SpanId { get; init; }

    /// <summary>Its values.</summary>
    public required IReadOnlyList<TelemetryAttribute> Attributes { get; init; }

    /// <summary>The message without its values; null when unknown.</summary>
    public string? Template => Find("{OriginalFormat}") ?? Find("message.template");

    /// <summary>Text of the exception; null when there is none.</summary>
    public string? Exception => Find("exception.stacktrace") ?? Find("exception.message");

    private string? Find(string key)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Key == key)
                return attribute.Value;
        }

        return null;
    }
}
