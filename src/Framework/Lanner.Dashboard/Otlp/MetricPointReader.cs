using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Otlp;

/// <summary>Reads one data point. Field numbers: opentelemetry/proto/metrics/v1/metrics.proto.</summary>
internal sealed class MetricPointReader(OtlpText text)
{
    private const ulong NoRecordedValue = 1;

    public MetricPointReading Number(ReadOnlySpan<byte> message)
    {
        var attributes = new List<TelemetryAttribute>();
        var exemplars = new List<Exemplar>();
        var (start, time, flags) = (0UL, 0UL, 0UL);
        var value = 0.0;
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 2: start = reader.Fixed64(); break;
                case 3: time = reader.Fixed64(); break;
                case 4: value = reader.Double(); break;
                case 5: ExemplarReader.Read(reader.Bytes(), exemplars); break;
                case 6: value = (long)reader.Fixed64(); break;
                case 7: text.AddAttribute(reader.Bytes(), attributes); break;
                case 8: flags = reader.Varint(); break;
                default: reader.Skip(); break;
            }
        }

        return new(attributes, start, new MetricPoint(OtlpText.Time(time), value, null), exemplars, (flags & NoRecordedValue) == 0 && double.IsFinite(value));
    }

    public MetricPointReading Histogram(ReadOnlySpan<byte> message)
    {
        var attributes = new List<TelemetryAttribute>();
        var exemplars = new List<Exemplar>();
        var (start, time, flags, count) = (0UL, 0UL, 0UL, 0UL);
        var sum = 0.0;
        var counts = new List<ulong>();
        var bounds = new List<ulong>();
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 2: start = reader.Fixed64(); break;
                case 3: time = reader.Fixed64(); break;
                case 4: count = reader.Fixed64(); break;
                case 5: sum = reader.Double(); break;
                case 6: reader.AddFixed64s(counts); break;
                case 7: reader.AddFixed64s(bounds); break;
                case 8: ExemplarReader.Read(reader.Bytes(), exemplars); break;
                case 9: text.AddAttribute(reader.Bytes(), attributes); break;
                case 10: flags = reader.Varint(); break;
                default: reader.Skip(); break;
            }
        }

        // A histogram without buckets has its count and sum only.
        if (counts.Count == 0)
            counts.Add(count);
        if (counts.Count != bounds.Count + 1)
            throw new InvalidDataException($"A histogram has {counts.Count} buckets but {bounds.Count} bounds; it needs one bound fewer than buckets.");
        var buckets = new HistogramBuckets([.. bounds.Select(BitConverter.UInt64BitsToDouble)], [.. counts]);
        return new(attributes, start, new MetricPoint(OtlpText.Time(time), sum, buckets), exemplars, (flags & NoRecordedValue) == 0);
    }

    /// <summary>Bucket i of the positive range holds values up to base^(offset + i + 1), where base = 2^(2^-scale). Negative values count as zero.</summary>
    public MetricPointReading ExponentialHistogram(ReadOnlySpan<byte> message)
    {
        var attributes = new List<TelemetryAttribute>();
        var exemplars = new List<Exemplar>();
        var (start, time, flags, zeroes) = (0UL, 0UL, 0UL, 0UL);
        var sum = 0.0;
        var scale = 0L;
        var (offset, counts) = (0L, new List<ulong>());
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: text.AddAttribute(reader.Bytes(), attributes); break;
                case 2: start = reader.Fixed64(); break;
                case 3: time = reader.Fixed64(); break;
                case 5: sum = reader.Double(); break;
                case 6: scale = reader.ZigZag(); break;
                case 7: zeroes += reader.Fixed64(); break;
                case 8: (offset, counts) = Buckets(reader.Bytes()); break;
                case 9: zeroes += Buckets(reader.Bytes()).Counts.Aggregate(0UL, (total, count) => total + count); break;
                case 10: flags = reader.Varint(); break;
                case 11: ExemplarReader.Read(reader.Bytes(), exemplars); break;
                default: reader.Skip(); break;
            }
        }

        var step = Math.Pow(2, -scale);
        double[] bounds = [Math.Pow(2, offset * step), .. counts.Select((_, i) => Math.Pow(2, (offset + i + 1) * step))];
        var buckets = new HistogramBuckets(bounds, [zeroes, .. counts, 0]);
        return new(attributes, start, new MetricPoint(OtlpText.Time(time), sum, buckets), exemplars, (flags & NoRecordedValue) == 0 && bounds.All(double.IsFinite));
    }

    private static (long Offset, List<ulong> Counts) Buckets(ReadOnlySpan<byte> message)
    {
        var offset = 0L;
        var counts = new List<ulong>();
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: offset = reader.ZigZag(); break;
                case 2: reader.AddVarints(counts); break;
                default: reader.Skip(); break;
            }
        }

        return (offset, counts);
    }
}
