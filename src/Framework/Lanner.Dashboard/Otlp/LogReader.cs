using Lanner.Dashboard.Telemetry;
using Microsoft.Extensions.Logging;

namespace Lanner.Dashboard.Otlp;

/// <summary>Reads an ExportLogsServiceRequest. Field numbers: opentelemetry/proto/logs/v1/logs.proto.</summary>
internal sealed class LogReader(OtlpText text, ResourceReader resources, LogStore store)
{
    /// <summary>Entries of the request, and how many were refused because there are too many resources.</summary>
    public (List<LogEntry> Entries, int Refused) Read(ReadOnlySpan<byte> request) => ExportRequest.Read<LogEntry>(request, resources, (message, resource, category, entries) =>
    {
        entries.Add(Entry(message, resource, category));
        return 0;
    });

    private LogEntry Entry(ReadOnlySpan<byte> message, TelemetryResource resource, string category)
    {
        var attributes = new List<TelemetryAttribute>();
        var (time, observed, severity) = (0UL, 0UL, 0UL);
        var body = "";
        UInt128 traceId = 0;
        var spanId = 0UL;
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: time = reader.Fixed64(); break;
                case 2: severity = reader.Varint(); break;
                case 5: body = text.Value(reader.Bytes()); break;
                case 6: text.AddAttribute(reader.Bytes(), attributes); break;
                case 9: traceId = OtlpText.TraceId(reader.Bytes()); break;
                case 10: spanId = OtlpText.SpanId(reader.Bytes()); break;
                case 11: observed = reader.Fixed64(); break;
                case 12: attributes.Add(new TelemetryAttribute("event.name", text.Text(reader.Bytes()))); break;
                default: reader.Skip(); break;
            }
        }

        return new LogEntry
        {
            Id = store.NextId(),
            Time = OtlpText.Time(time != 0 ? time : observed),
            Level = Level(severity),
            Message = body,
            Category = category,
            Resource = resource,
            TraceId = traceId,
            SpanId = spanId,
            Attributes = attributes,
        };
    }

    private static LogLevel Level(ulong severity) => severity switch
    {
        0 => LogLevel.Information,
        <= 4 => LogLevel.Trace,
        <= 8 => LogLevel.Debug,
        <= 12 => LogLevel.Information,
        <= 16 => LogLevel.Warning,
        <= 20 => LogLevel.Error,
        _ => LogLevel.Critical,
    };
}
