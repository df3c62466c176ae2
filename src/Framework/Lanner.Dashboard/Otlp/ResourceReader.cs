using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Otlp;

/// <summary>Reads what all three signals begin with: resource and scope.</summary>
internal sealed class ResourceReader(OtlpText text, ResourceRegistry registry)
{
    /// <summary>The program that sent a ResourceSpans, ResourceLogs or ResourceMetrics; null when there are too many programs.</summary>
    public TelemetryResource? Resource(ReadOnlySpan<byte> message)
    {
        var attributes = new List<TelemetryAttribute>();
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            var resource = new ProtoReader(reader.Bytes());
            while (resource.Next())
            {
                if (resource.Field == 1)
                    text.AddAttribute(resource.Bytes(), attributes);
                else
                    resource.Skip();
            }
        }

        return registry.Get(attributes);
    }

    /// <summary>Name of the scope of a ScopeSpans, ScopeLogs or ScopeMetrics.</summary>
    public string Scope(ReadOnlySpan<byte> message)
    {
        var name = "";
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            var scope = new ProtoReader(reader.Bytes());
            while (scope.Next())
            {
                if (scope.Field == 1)
                    name = text.Text(scope.Bytes());
                else
                    scope.Skip();
            }
        }

        return name;
    }
}
