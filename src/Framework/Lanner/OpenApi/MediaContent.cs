namespace Lanner.Runtime;

/// <summary>Content of one media type (OpenAPI 3.1, Media Type Object).</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Schema">Its schema; null where only the media type is told.</param>
internal sealed record MediaContent(string MediaType, Schema? Schema)
{
    /// <summary>Whether the schema is that of one item of a stream.</summary>
    public bool IsItem { get; init; }

    /// <summary>Named examples.</summary>
    public IReadOnlyList<NamedExample> Examples { get; init; } = [];

    /// <summary>An example, as JSON text.</summary>
    public string? ExampleJson { get; init; }
}
