namespace Lanner.Runtime;

/// <summary>An answer as the document shows it; without a schema it has no content.</summary>
internal sealed record ResponseContent(int StatusCode, string Description, string MediaType, Schema? Schema)
{
    /// <summary>Whether the schema is that of one item of a stream.</summary>
    public bool IsItem { get; init; }
}
