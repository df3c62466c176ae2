using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Otlp;

/// <summary>Reads an ExportMetricsServiceRequest. Field numbers: opentelemetry/proto/metrics/v1/metrics.proto.</summary>
internal sealed class MetricReader(OtlpText text, ResourceReader resources)
{
    private const int GaugeField = 5;
    private const int SumField = 7;
    private const int HistogramField = 9;
    private const int ExponentialHistogramField = 10;
    private const int SummaryField = 11;

    private readonly MetricPointReader _points = new(text);

    /// <summary>Points of the request, and how many were refused: there are too many resources, or they are of a summary, which the dashboard cannot show.</summary>
    public (List<MetricReading> Readings, int Refused) Read(ReadOnlySpan<byte> request) => ExportRequest.Read<MetricReading>(request, resources, ReadMetric);

    private int ReadMetric(ReadOnlySpan<byte> message, TelemetryResource resource, string meter, List<MetricReading> readings)
    {
        var (name, description, unit) = ("", "", "");
        var kind = 0;
        var data = ReadOnlySpan<byte>.Empty;
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: name = text.Text(reader.Bytes()); break;
                case 2: description = text.Text(reader.Bytes()); break;
                case 3: unit = text.Text(reader.Bytes()); break;
                case GaugeField or SumField or HistogramField or ExponentialHistogramField or SummaryField:
                    kind = reader.Field;
                    data = reader.Bytes();
                    break;
                default: reader.Skip(); break;
            }
        }

        var (isDelta, isMonotonic) = Aggregation(data);
        var instrument = new MetricReading(resource, meter, name, Kind(kind, isMonotonic), unit, description, [], default, default, [], isDelta);
        return ReadPoints(data, kind, instrument, readings);
    }

    private int ReadPoints(ReadOnlySpan<byte> data, int kind, MetricReading instrument, List<MetricReading> readings)
    {
        var refused = 0;
        var reader = new ProtoReader(data);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            var message = reader.Bytes();
            if (kind == SummaryField)
            {
                refused++;
                continue;
            }

            var point = kind switch
            {
                HistogramField => _points.Histogram(message),
                ExponentialHistogramField => _points.ExponentialHistogram(message),
                _ => _points.Number(message),
            };
            if (point.HasValue)
                readings.Add(instrument with { Attributes = point.Attributes, Start = OtlpText.Time(point.Start), Point = point.Point, Exemplars = point.Exemplars });
        }

        return refused;
    }

    private static InstrumentKind Kind(int field, bool isMonotonic) => field switch
    {
        GaugeField => InstrumentKind.Gauge,
        SumField => isMonotonic ? InstrumentKind.Counter : InstrumentKind.UpDownCounter,
        _ => InstrumentKind.Histogram,
    };

    private static (bool IsDelta, bool IsMonotonic) Aggregation(ReadOnlySpan<byte> data)
    {
        const ulong Delta = 1;
        var result = (IsDelta: false, IsMonotonic: false);
        var reader = new ProtoReader(data);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 2 when !reader.IsBytes: result.IsDelta = reader.Varint() == Delta; break;
                case 3 when !reader.IsBytes: result.IsMonotonic = reader.Varint() != 0; break;
                default: reader.Skip(); break;
            }
        }

        return result;
    }
}
