using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Components.Charts;

/// <summary>Tells the type of a span. Newer names of attributes stand before the older ones.</summary>
internal static class SpanTypes
{
    private static readonly (SpanType Type, string[] Attributes)[] Conventions =
    [
        (SpanType.GenAI, ["gen_ai.provider.name", "gen_ai.system"]),
        (SpanType.Database, ["db.system.name", "db.system"]),
        (SpanType.Messaging, ["messaging.system"]),
        (SpanType.Rpc, ["rpc.system.name", "rpc.system"]),
        (SpanType.Http, ["http.request.method", "http.method"]),
    ];

    public static SpanType Of(Span span)
    {
        foreach (var (type, attributes) in Conventions)
        {
            if (attributes.Any(attribute => span.Attribute(attribute) is not null))
                return type;
        }

        return SpanType.Other;
    }

    public static string Title(SpanType type) => type switch { SpanType.Http => "HTTP", SpanType.Rpc => "RPC", _ => type.ToString() };
}
