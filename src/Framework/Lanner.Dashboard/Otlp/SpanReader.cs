using System.Diagnostics;
using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Otlp;

/// <summary>Reads an ExportTraceServiceRequest. Field numbers: opentelemetry/proto/trace/v1/trace.proto.</summary>
internal sealed class SpanReader(OtlpText text, ResourceReader resources)
{
    /// <summary>Spans of the request, and how many were refused: there are too many resources, or they have no ids.</summary>
    public (List<Span> Spans, int Refused) Read(ReadOnlySpan<byte> request) => ExportRequest.Read<Span>(request, resources, (message, resource, scope, spans) =>
    {
        var span = ReadSpan(message, resource, scope);
        if (span.TraceId == 0 || span.Id == 0)
            return 1;
        spans.Add(span);
        return 0;
    });

    private Span ReadSpan(ReadOnlySpan<byte> message, TelemetryResource resource, string scope)
    {
        UInt128 traceId = 0;
        var (id, parentId, start, end) = (0UL, 0UL, 0UL, 0UL);
        var name = "";
        var kind = ActivityKind.Internal;
        var isError = false;
        string? statusMessage = null;
        var attributes = new List<TelemetryAttribute>();
        List<SpanEvent>? events = null;
        List<SpanLink>? links = null;
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: traceId = OtlpText.TraceId(reader.Bytes()); break;
                case 2: id = OtlpText.SpanId(reader.Bytes()); break;
                case 4: parentId = OtlpText.SpanId(reader.Bytes()); break;
                case 5: name = text.Text(reader.Bytes()); break;
                case 6: kind = Kind(reader.Varint()); break;
                case 7: start = reader.Fixed64(); break;
                case 8: end = reader.Fixed64(); break;
                case 9: text.AddAttribute(reader.Bytes(), attributes); break;
                case 11: (events ??= []).Add(Event(reader.Bytes())); break;
                case 13: (links ??= []).Add(Link(reader.Bytes())); break;
                case 15: (isError, statusMessage) = Status(reader.Bytes()); break;
                default: reader.Skip(); break;
            }
        }

        return new Span
        {
            TraceId = traceId,
            Id = id,
            ParentId = parentId,
            Name = name,
            Kind = kind,
            Start = OtlpText.Time(start),
            Duration = end > start ? TimeSpan.FromTicks((long)((end - start) / 100)) : TimeSpan.Zero,
            IsError = isError,
            StatusMessage = statusMessage,
            Resource = resource,
            Scope = scope,
            Attributes = attributes,
            Events = events is null ? [] : events,
            Links = links is null ? [] : links,
        };
    }

    private static ActivityKind Kind(ulong kind) => kind switch
    {
        2 => ActivityKind.Server,
        3 => ActivityKind.Client,
        4 => ActivityKind.Producer,
        5 => ActivityKind.Consumer,
        _ => ActivityKind.Internal,
    };

    private (bool IsError, string? Message) Status(ReadOnlySpan<byte> status)
    {
        string? message = null;
        var code = 0UL;
        var reader = new ProtoReader(status);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 2: message = text.Text(reader.Bytes()); break;
                case 3: code = reader.Varint(); break;
                default: reader.Skip(); break;
            }
        }

        return (code == 2, string.IsNullOrEmpty(message) ? null : message);
    }

    private SpanEvent Event(ReadOnlySpan<byte> message)
    {
        var time = 0UL;
        var name = "";
        var attributes = new List<TelemetryAttribute>();
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: time = reader.Fixed64(); break;
                case 2: name = text.Text(reader.Bytes()); break;
                case 3: text.AddAttribute(reader.Bytes(), attributes); break;
                default: reader.Skip(); break;
            }
        }

        return new SpanEvent(OtlpText.Time(time), name, attributes);
    }

    private SpanLink Link(ReadOnlySpan<byte> message)
    {
        UInt128 traceId = 0;
        var spanId = 0UL;
        var attributes = new List<TelemetryAttribute>();
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: traceId = OtlpText.TraceId(reader.Bytes()); break;
                case 2: spanId = OtlpText.SpanId(reader.Bytes()); break;
                case 4: text.AddAttribute(reader.Bytes(), attributes); break;
                default: reader.Skip(); break;
            }
        }

        return new SpanLink(traceId, spanId, attributes);
    }
}
