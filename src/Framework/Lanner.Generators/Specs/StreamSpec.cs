namespace Lanner.Generators.Specs;

/// <summary>How items are put on the wire. The names are those of the runtime's <c>StreamFormat</c>.</summary>
internal enum StreamFormat
{
    JsonLines,
    Events,
    Bytes,
}

/// <summary>What gives the items.</summary>
internal enum StreamSource
{
    /// <summary><c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    Async,

    /// <summary><c>IEnumerable&lt;T&gt;</c>: a worker waits for each item.</summary>
    Sync,

    /// <summary><c>System.IO.Stream</c>, which has bytes instead of items.</summary>
    Bytes,
}

/// <summary>A stream that an operation answers with.</summary>
/// <param name="Format">How items are put on the wire.</param>
/// <param name="Source">What gives the items.</param>
/// <param name="MediaType">Media type of the answer; empty for none.</param>
internal sealed record StreamSpec(StreamFormat Format, StreamSource Source, string MediaType)
{
    /// <summary>Whether the items are events with fields of their own, which may have data that is no JSON.</summary>
    public bool IsFreeForm { get; init; }
}
