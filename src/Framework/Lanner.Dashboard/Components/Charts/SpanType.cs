namespace Lanner.Dashboard.Components.Charts;

/// <summary>What kind of work a span is, by OpenTelemetry's conventions for names of attributes.</summary>
internal enum SpanType
{
    /// <summary>A request over HTTP, at either end.</summary>
    Http,

    /// <summary>A command for a database.</summary>
    Database,

    /// <summary>A message that is sent or taken.</summary>
    Messaging,

    /// <summary>A remote call, for example over gRPC.</summary>
    Rpc,

    /// <summary>A call of a language model.</summary>
    GenAI,

    /// <summary>Anything else.</summary>
    Other,
}
