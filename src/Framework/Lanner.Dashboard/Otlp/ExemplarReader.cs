using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Otlp;

/// <summary>Reads the example of a data point. Field numbers: opentelemetry/proto/metrics/v1/metrics.proto, Exemplar.</summary>
internal static class ExemplarReader
{
    /// <summary>Adds the example, if it says in which span it was measured.</summary>
    public static void Read(ReadOnlySpan<byte> message, List<Exemplar> exemplars)
    {
        var (time, value) = (0UL, 0.0);
        var (traceId, spanId) = (UInt128.Zero, 0UL);
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 2: time = reader.Fixed64(); break;
                case 3: value = reader.Double(); break;
                case 4: spanId = OtlpText.SpanId(reader.Bytes()); break;
                case 5: traceId = OtlpText.TraceId(reader.Bytes()); break;
                case 6: value = (long)reader.Fixed64(); break;
                default: reader.Skip(); break;
            }
        }

        if (traceId != 0 && double.IsFinite(value))
            exemplars.Add(new Exemplar(OtlpText.Time(time), value, traceId, spanId));
    }
}
