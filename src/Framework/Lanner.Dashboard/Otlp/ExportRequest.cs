using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Otlp;

/// <summary>Reads one record of a scope and adds what it holds.</summary>
/// <returns>How many parts of it were refused.</returns>
internal delegate int RecordReader<T>(ReadOnlySpan<byte> message, TelemetryResource resource, string scope, List<T> records);

/// <summary>The frame that the requests of all three signals have: resources, in them scopes, in them records.</summary>
internal static class ExportRequest
{
    private const int ResourceField = 1;
    private const int ScopeField = 2;
    private const int RecordField = 2;

    /// <summary>Records of the request, and how many were refused: by their reader, or because there are too many resources.</summary>
    public static (List<T> Records, int Refused) Read<T>(ReadOnlySpan<byte> request, ResourceReader resources, RecordReader<T> read)
    {
        var records = new List<T>();
        var refused = 0;
        var reader = new ProtoReader(request);
        while (reader.Next())
        {
            if (reader.Field != ResourceField)
            {
                reader.Skip();
                continue;
            }

            var message = reader.Bytes();
            var resource = resources.Resource(message);
            var before = records.Count;
            refused += ReadResource(message, resource ?? new TelemetryResource("", "", []), resources, read, records);
            if (resource is not null)
                continue;
            refused += records.Count - before;
            records.RemoveRange(before, records.Count - before);
        }

        return (records, refused);
    }

    private static int ReadResource<T>(
        ReadOnlySpan<byte> message, TelemetryResource resource, ResourceReader resources, RecordReader<T> read, List<T> records)
    {
        var refused = 0;
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            if (reader.Field != ScopeField)
            {
                reader.Skip();
                continue;
            }

            var scopeMessage = reader.Bytes();
            var name = resources.Scope(scopeMessage);
            var scope = new ProtoReader(scopeMessage);
            while (scope.Next())
            {
                if (scope.Field == RecordField)
                    refused += read(scope.Bytes(), resource, name, records);
                else
                    scope.Skip();
            }
        }

        return refused;
    }
}
